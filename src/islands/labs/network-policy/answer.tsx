import { useMemo } from 'preact/hooks';
import { evaluateConnection, explainVerdict, type Direction, type DirectionVerdict } from '../../../labs/network-policy/index.ts';
import { counted } from '../../../text/counted.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import type { LoadedText } from './loaded-text.ts';
import { PlaceLink, PolicyName } from './policy-name.tsx';
import { connectionOf, questionText, type Question } from './question.ts';
import { reasonsOf } from './reasons.ts';

const MOST_POLICIES = 12;
const MOST_RULES = 12;
/** Of a sentence that names hundreds of rules. */
const MOST_SIGNS = 800;

interface Props {
  loaded: LoadedText;
  question: Question;
  onGoTo: VerdictProps['onGoTo'];
}

/** Whether a connection is allowed, and what each of its ends says of it. */
export function Answer({ loaded, question, onGoTo }: Props) {
  const verdict = useMemo(() => evaluateConnection(loaded.cluster, connectionOf(question)), [loaded, question]);
  const sentences = explainVerdict(verdict);
  return (
    <div class="np-answer" data-allowed={verdict.allowed}>
      <p class="np-outcome" role="status">
        <strong>{verdict.kind === 'impossible' ? 'No such connection' : verdict.allowed ? 'Allowed' : 'Denied'}</strong>:{' '}
        {questionText(question)}
      </p>
      {verdict.kind !== 'decided' ? (
        <p>{sentences.join(' ')}</p>
      ) : (
        <>
          <ol class="np-directions" role="list">
            <Side direction="egress" verdict={verdict.egress} sentence={sentences[0] ?? ''} loaded={loaded} onGoTo={onGoTo} />
            <Side direction="ingress" verdict={verdict.ingress} sentence={sentences[1] ?? ''} loaded={loaded} onGoTo={onGoTo} />
          </ol>
          {verdict.notes.map(({ kind, message }) => (
            <p key={kind} class="np-note">
              <strong>Note:</strong> {message}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

interface SideProps extends Omit<Props, 'question'> {
  direction: Direction;
  verdict: DirectionVerdict;
  sentence: string;
}

function Side({ direction, verdict, sentence, loaded, onGoTo }: SideProps) {
  const reasons = reasonsOf(verdict);
  const end = direction === 'egress' ? 'Egress of the source' : 'Ingress of the destination';
  return (
    <li data-allowed={verdict.allowed}>
      <h3 class="np-side">
        {end}: <span class="np-says">{verdict.allowed ? 'allowed' : 'denied'}</span>
      </h3>
      <p>{sentence.length > MOST_SIGNS ? `${sentence.slice(0, MOST_SIGNS)}…` : sentence}</p>
      {reasons.length > 0 && (
        <ul class="np-reasons">
          {reasons.slice(0, MOST_POLICIES).map(({ policy, says, rules }) => (
            <li key={`${policy.namespace}/${policy.name}`}>
              <PolicyName policy={policy} loaded={loaded} onGoTo={onGoTo} /> {says}
              {rules.length > 0 && (
                <ul>
                  {rules.slice(0, MOST_RULES).map(({ text, places }, i) => (
                    <li key={i}>
                      {places.map((place, at) => (
                        <span key={place.text}>
                          {at > 0 && ', '}
                          <code>{place.text}</code> <PlaceLink policy={policy} path={place.path} loaded={loaded} onGoTo={onGoTo} />
                        </span>
                      ))}{' '}
                      {text}
                    </li>
                  ))}
                  {rules.length > MOST_RULES && <li>{counted(rules.length - MOST_RULES, 'more rule')}</li>}
                </ul>
              )}
            </li>
          ))}
          {reasons.length > MOST_POLICIES && <li>{counted(reasons.length - MOST_POLICIES, 'more policy', 'more policies')}</li>}
        </ul>
      )}
    </li>
  );
}
