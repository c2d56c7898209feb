import { useEffect, useMemo, useRef, useState, type MutableRef } from 'preact/hooks';
import type { EditorMark } from '../../../labs/shared/presentation.ts';
import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import { onDraftElsewhere, writeDraft } from '../../../storage/drafts.ts';
import { useHeldWork } from '../../shared/use-held-work.ts';
import { askToPersist } from '../../../storage/storage-persistence.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { Study } from '../../shared/load-study.ts';
import { ChallengeTask } from './challenge-task.tsx';
import { Editor } from './editor.tsx';
import type { FirstText } from './initial-text.ts';
import type { LabDefinition } from './lab-definition.ts';
import { Problems } from './problems.tsx';
import { ShareButton } from './share-button.tsx';
import { Requirements } from './requirements.tsx';
import { useDebounced } from './use-debounced.ts';
import { useEvaluation } from './use-evaluation.ts';

/** Time without a key after which the text is read again. */
const PAUSE = 150;

export interface WorkspaceProps<Goal, Options, View> {
  study: Study;
  lab: LabDefinition<Goal, Options, View>;
  published: PublishedLab;
  challenge: PublishedChallenge | undefined;
  first: FirstText;
  /** Holds what stands in the editor, for when drawing fails. */
  written: MutableRef<string>;
  /** Whether the challenge's title takes the focus, since it was just chosen. */
  takesFocus: boolean;
  onChoose: (challenge: PublishedChallenge | undefined) => void;
}

/** The editor, what the engine says of its text, and the challenge it is to solve. */
export function Workspace<Goal, Options, View>(props: WorkspaceProps<Goal, Options, View>) {
  const { study, lab, published, challenge, first, written, takesFocus, onChoose } = props;
  const [text, setText] = useState(first.text);
  written.current = text;
  const settled = useDebounced(text, PAUSE);
  const [target, setTarget] = useState<Range>();
  const [options, setOptions] = useState(() => lab.optionsAtFirst(published.guidance));
  const asked = useMemo(
    () => challenge && { goal: lab.parseGoal(challenge.goal), start: challenge.start, given: challenge.given },
    [challenge, lab],
  );
  const { evaluation, text: evaluated, hasFailed } = useEvaluation(lab.evaluator, { text: settled, challenge: asked, options });
  /** Texts that are not the learner's own: what stood here first, answers that were put in, what another tab brought. */
  const [notOwn] = useState(() => new Set([first.text, first.start]));
  const isOwn = evaluated !== undefined && !notOwn.has(evaluated);
  const putIn = (other: string): void => {
    notOwn.add(other);
    setText(other);
  };
  useHeldWork(text !== first.start);
  useDraft(first, text, putIn);
  useSolved(study, lab.lab, challenge, (evaluation?.grade?.solved ?? false) && isOwn);

  const goTo = (range: Range): void => setTarget({ ...range });
  return (
    <div class="workspace">
      <div class="workspace-write">
        {challenge && <ChallengeTask study={study} lab={lab.lab} challenge={challenge} takesFocus={takesFocus} onUse={putIn} />}
        <Editor
          label={challenge ? 'Your answer, as YAML' : 'Kubernetes objects, as YAML'}
          text={text}
          shapes={challenge ? lab.answerShapes : lab.shapes}
          marks={evaluation?.marks ?? NO_MARKS}
          target={target}
          onChange={setText}
        />
        {hasFailed && (
          <p class="notice" role="status">
            This text could not be evaluated because of a mistake in the guide. It is kept; what stands here is of the text before.
          </p>
        )}
        {challenge && (
          <Requirements
            study={study}
            lab={lab.lab}
            challenge={challenge}
            next={published.challenges[published.challenges.indexOf(challenge) + 1]}
            grade={evaluation?.grade}
            hasMistakes={evaluation?.remarks.some(({ severity }) => severity === 'error') ?? false}
            isOwn={isOwn}
            onChoose={onChoose}
          />
        )}
        <Problems remarks={evaluation?.remarks ?? []} onGoTo={goTo} />
        <p class="button-row editor-tools">
          <button type="button" class="button" aria-disabled={text === first.start} onClick={() => setText(first.start)}>
            Start over
          </button>
          <ShareButton text={text} />
        </p>
        {first.aside !== undefined && (
          <details class="lab-given">
            <summary>A text that was set aside</summary>
            <pre class="code" tabIndex={0}>
              <code>{first.aside}</code>
            </pre>
          </details>
        )}
        {first.shared === 'text' && (
          <p class="field-note">
            {text === first.start
              ? 'This text came with the address.'
              : 'You have changed the text that came with the address; Start over brings it back.'}{' '}
            What you had written yourself is kept, and opens without it.
          </p>
        )}
        <p class="field-note">
          <kbd>Ctrl</kbd> + <kbd>Space</kbd> completes, <kbd>F8</kbd> goes to the next mistake, <kbd>Tab</kbd> leaves the editor.
        </p>
        {challenge && challenge.given !== '' && (
          <details class="lab-given">
            <summary>Objects that are given, and not edited</summary>
            <pre class="code" tabIndex={0}>
              <code>{challenge.given}</code>
            </pre>
          </details>
        )}
      </div>
      <div class="workspace-verdict">
        {evaluation ? (
          <lab.Verdict
            base={study.base}
            guidance={published.guidance}
            view={evaluation.view}
            options={options}
            onOptions={setOptions}
            onGoTo={goTo}
          />
        ) : (
          !hasFailed && <p role="status">Evaluating…</p>
        )}
      </div>
    </div>
  );
}

const NO_MARKS: readonly EditorMark[] = [];

/**
 * Keeps what stands in the editor: soon after it changed, and when the page or the challenge is left. What another tab
 * keeps of the same draft is shown here too, unless something is being written.
 */
function useDraft(first: FirstText, text: string, onElsewhere: (text: string) => void): void {
  const latest = useRef(text);
  latest.current = text;
  const kept = useRef(first.text);
  const [keep] = useState(() => (): void => {
    if (latest.current === kept.current) return;
    kept.current = latest.current;
    void writeDraft(first.draftKey, latest.current);
  });
  useEffect(() => {
    const timer = setTimeout(keep, 500);
    return () => clearTimeout(timer);
  }, [keep, text]);
  useEffect(
    () =>
      onDraftElsewhere(first.draftKey, (other) => {
        if (latest.current !== kept.current) return;
        kept.current = other;
        onElsewhere(other);
      }),
    [],
  );
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
}

/** Records a challenge when it is solved for the first time. */
function useSolved({ log }: Study, lab: Lab, challenge: PublishedChallenge | undefined, solved: boolean): void {
  useEffect(() => {
    if (!challenge || !solved) return;
    const id = `${lab}/${challenge.id}`;
    if (solvedChallenges(log.events).has(id)) return;
    void log.record({ kind: 'challenge-solved', challenge: id });
    void askToPersist();
  }, [log, lab, challenge, solved]);
}
