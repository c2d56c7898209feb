import { objectText, scopeText, subjectText, type EscalationPath, type Evidence } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { PublishedGuidance } from '../../../schema/published.ts';
import { Advice } from '../shared/advice.tsx';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { chainsOf, evidenceText, type Chain, type SubjectFindings } from './findings.ts';
import { NAME, type Loaded } from './loaded.ts';
import { PlaceLink } from './place-link.tsx';
import { listText } from './rule-text.ts';

/** The most bindings, rules of each, and names of one finding that are shown. */
const CHAINS = 4;
const RULES = 5;
const NAMES = 6;

interface Places {
  placeOf: Loaded['placeOf'];
  onGoTo: VerdictProps['onGoTo'];
}

interface Props extends Places, Pick<VerdictProps, 'base'> {
  of: SubjectFindings;
  isOpen: boolean;
  guidance: ReadonlyMap<string, PublishedGuidance>;
}

/** The ways of one subject to more rights. */
export function SubjectFindingsView({ of: { subject, paths }, isOpen, guidance, base, placeOf, onGoTo }: Props) {
  return (
    <details class="subject-findings" open={isOpen}>
      <summary>
        <h3>{subjectText(subject)}</h3> <span class="finding-count">{counted(paths.length, 'way')} to more rights</span>
      </summary>
      <ol class="violations" role="list">
        {paths.map((path) => (
          <li key={`${path.finding} ${scopeText(path.scope)}`} class="violation">
            <FindingView path={path} advice={guidance.get(path.finding)} base={base} placeOf={placeOf} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface FindingProps extends Places {
  path: EscalationPath;
  advice: PublishedGuidance | undefined;
  base: string;
}

function FindingView({ path, advice, base, placeOf, onGoTo }: FindingProps) {
  const { finding, scope, limitedTo, documentation } = path;
  const title = advice?.title ?? finding;
  const chains = chainsOf(path);
  return (
    <>
      <p class="violation-head">
        <strong>{title}</strong>{' '}
        <span class="violation-level">
          {scopeText(scope)}
          {limitedTo !== undefined && `, only ${listText(limitedTo, NAMES)}`}
        </span>
      </p>
      {chains.slice(0, CHAINS).map((chain, i) => (
        <ChainView key={i} chain={chain} path={path} placeOf={placeOf} onGoTo={onGoTo} />
      ))}
      {chains.length > CHAINS && <p>And by {counted(chains.length - CHAINS, 'other binding')}.</p>}
      {chains.length === 0 && <p>By membership of the group: no role and no binding is needed.</p>}
      {advice && <Advice advice={advice} base={base} />}
      <p class="quiz-links">
        <a href={documentation}>
          Kubernetes documentation<span class="visually-hidden"> on: {title}</span>
        </a>
      </p>
    </>
  );
}

/** What a binding and its role give: the rules that count, with what of them counts. */
function ChainView({ chain: { binding, role, evidence }, path, placeOf, onGoTo }: Places & { chain: Chain; path: EscalationPath }) {
  return (
    <div class="evidence">
      <p>
        By {objectText(binding.object)} <PlaceLink place={placeOf(binding.object.index, NAME)} onGoTo={onGoTo} /> and{' '}
        {objectText(role.object)} <PlaceLink place={placeOf(role.object.index, NAME)} onGoTo={onGoTo} />
      </p>
      <ul>
        {evidence.slice(0, RULES).map((each, i) => (
          <li key={i}>
            <RuleView evidence={each} path={path} placeOf={placeOf} onGoTo={onGoTo} />
          </li>
        ))}
        {evidence.length > RULES && <li>and by {counted(evidence.length - RULES, 'other rule')}</li>}
      </ul>
    </div>
  );
}

/** What of a rule counts, and where the rule is. Among default roles it does not matter which of them has it. */
function RuleView({ evidence, path, placeOf, onGoTo }: Places & { evidence: Evidence; path: EscalationPath }) {
  const { rule, role } = evidence;
  const place = placeOf(rule.origin.index, rule.path);
  return (
    <>
      <strong>{evidenceText(evidence, path)}</strong> <PlaceLink place={place} onGoTo={onGoTo} />
      {rule.origin !== role.object && place.kind !== 'default' && <> from {objectText(rule.origin)}, by aggregation</>}
    </>
  );
}
