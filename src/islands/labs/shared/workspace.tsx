import { useEffect, useMemo, useRef, useState, type MutableRef } from 'preact/hooks';
import { readObjects } from '../../../labs/shared/read-objects.ts';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import { onDraftElsewhere, writeDraft } from '../../../storage/drafts.ts';
import { askToPersist } from '../../../storage/storage-persistence.ts';
import { solvedChallenges } from '../../../study/progress.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { Study } from '../../shared/context.ts';
import { ChallengeTask } from './challenge-task.tsx';
import { Editor } from './editor.tsx';
import type { FirstText } from './first-text.ts';
import type { EditorMark, LabDefinition } from './lab-definition.ts';
import { Problems } from './problems.tsx';
import { ShareButton } from './share-button.tsx';
import { useSettled } from './use-settled.ts';

/** Time without a key after which the text is read again. */
const PAUSE = 150;

export interface WorkspaceProps {
  study: Study;
  lab: LabDefinition;
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
export function Workspace({ study, lab, published, challenge, first, written, takesFocus, onChoose }: WorkspaceProps) {
  const [text, setText] = useState(first.text);
  written.current = text;
  const settled = useSettled(text, PAUSE);
  const [target, setTarget] = useState<Range>();
  const shapes = challenge ? lab.answerShapes : lab.shapes;
  const reading = useMemo(() => readObjects(settled, shapes), [settled, shapes]);
  const given = useMemo(() => readObjects(challenge?.given ?? '', lab.shapes), [challenge, lab]);
  const [found, setFound] = useState<readonly EditorMark[]>([]);
  const marks = useMemo(
    () => [...reading.problems.map(({ range, message }) => ({ range, message, severity: 'error' as const })), ...found],
    [reading, found],
  );
  const grade = useMemo(() => challenge && lab.grade(challenge, settled), [challenge, settled, lab]);
  /** Texts that are not the learner's own: what stood here first, answers that were put in, what another tab brought. */
  const [notOwn] = useState(() => new Set([first.text, first.start]));
  const isOwn = !notOwn.has(settled);
  const putIn = (other: string): void => {
    notOwn.add(other);
    setText(other);
  };
  useDraft(first, text, putIn);
  useSolved(study, lab, challenge, (grade?.solved ?? false) && isOwn);

  const goTo = (range: Range): void => setTarget({ ...range });
  return (
    <div class="workspace">
      <div class="workspace-write">
        {challenge && grade && (
          <ChallengeTask
            study={study}
            lab={lab}
            challenges={published.challenges}
            challenge={challenge}
            grade={grade}
            isOwn={isOwn}
            takesFocus={takesFocus}
            onUse={putIn}
            onChoose={onChoose}
          />
        )}
        <Editor
          label={challenge ? 'Your answer, as YAML' : 'Kubernetes objects, as YAML'}
          text={text}
          shapes={shapes}
          marks={marks}
          target={target}
          onChange={setText}
        />
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
        <Problems problems={reading.problems} onGoTo={goTo} />
        {challenge && challenge.given !== '' && (
          <details class="lab-given">
            <summary>{lab.givenTitle}</summary>
            <pre class="code" tabIndex={0}>
              <code>{challenge.given}</code>
            </pre>
          </details>
        )}
      </div>
      <div class="workspace-verdict">
        <lab.Verdict base={study.base} guidance={published.guidance} reading={reading} given={given} onGoTo={goTo} onMarks={setFound} />
      </div>
    </div>
  );
}

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
function useSolved({ log }: Study, { lab }: LabDefinition, challenge: PublishedChallenge | undefined, solved: boolean): void {
  useEffect(() => {
    if (!challenge || !solved) return;
    const id = `${lab}/${challenge.id}`;
    if (solvedChallenges(log.events).has(id)) return;
    void log.record({ kind: 'challenge-solved', challenge: id });
    void askToPersist();
  }, [log, lab, challenge, solved]);
}
