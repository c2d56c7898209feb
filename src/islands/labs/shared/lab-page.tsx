import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import { writeDraft } from '../../../storage/drafts.ts';
import { migrateChallenge } from '../../../study/migrate-ids.ts';
import type { Study } from '../../shared/load-study.ts';
import { AddressProblems, DurabilityNotice } from '../../shared/durability.tsx';
import { useLoaded } from '../../shared/hooks.ts';
import { LoadFailure } from '../../shared/mount.tsx';
import { ChallengeChoice } from './challenge-choice.tsx';
import type { LabDefinition } from './lab-definition.ts';
import { asideKey, firstText } from './initial-text.ts';
import { StoppedLab } from './stopped-lab.tsx';
import { Workspace, type WorkspaceProps } from './workspace.tsx';

interface Props<Goal, Options, View> {
  study: Study;
  lab: LabDefinition<Goal, Options, View>;
}

/** A lab: the challenge that is chosen, or none, and the editor with its verdict. */
export function LabPage<Goal, Options, View>({ study, lab }: Props<Goal, Options, View>) {
  const loaded = useLoaded(lab.lab, () => study.lab(lab.lab));
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  if (loaded.state === 'loading') return <p role="status">Loading the lab…</p>;
  return <OpenLab study={study} lab={lab} published={loaded.value} />;
}

/** What an address asks for. */
interface Asked {
  readonly id: string;
  readonly fragment: string;
}

function OpenLab<Goal, Options, View>({ study, lab, published }: Props<Goal, Options, View> & { published: PublishedLab }) {
  const asked = (): Asked => {
    const id = new URLSearchParams(location.search).get('challenge') ?? '';
    return { id: migrateChallenge(study.bank.renamed, `${lab.lab}/${id}`).slice(lab.lab.length + 1), fragment: location.hash };
  };
  const [{ id: wanted, fragment }, setAsked] = useState(asked);
  /** Whether the learner has chosen a challenge here, and goes on with it. */
  const [hasChosen, setHasChosen] = useState(false);
  const challenge = published.challenges.find(({ id }) => id === wanted);
  const start = useLoaded(`${lab.lab}/${wanted}${fragment}`, () => firstText(lab.lab, published, challenge, fragment));
  const problems = [
    ...(wanted !== '' && !challenge ? ['There is no such challenge here. Choose one of those below, or write what you like.'] : []),
    ...(start.state === 'ready' && start.value.shared === 'unreadable'
      ? ['The text that came with the address cannot be read: the address is damaged or cut off.']
      : []),
  ];

  // Going back and forth in the browser's history changes the challenge, and so does an address that is typed.
  useEffect(() => {
    const look = (): void => setAsked(asked());
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);

  const choose = (next: PublishedChallenge | undefined): void => {
    history.pushState(null, '', next ? `?challenge=${next.id}` : location.pathname);
    setHasChosen(true);
    setAsked({ id: next?.id ?? '', fragment: '' });
  };

  return (
    <div class="lab">
      <DurabilityNotice study={study} />
      <AddressProblems problems={problems} />
      <ChallengeChoice study={study} lab={lab.lab} challenges={published.challenges} chosen={challenge} onChoose={choose} />
      {start.state === 'ready' && (
        <GuardedWorkspace
          key={`${wanted} ${start.value.draftKey}`}
          study={study}
          lab={lab}
          published={published}
          challenge={challenge}
          first={start.value}
          takesFocus={hasChosen}
          onChoose={choose}
        />
      )}
    </div>
  );
}

/** Draws a workspace; where drawing it fails, what was written in it stands in its place, with ways on. */
function GuardedWorkspace<Goal, Options, View>(props: Omit<WorkspaceProps<Goal, Options, View>, 'written'>) {
  const { first } = props;
  const [opened, setOpened] = useState({ first, times: 0 });
  const written = useRef(first.text);
  const boundary: [unknown, () => void] = useErrorBoundary();
  const [failure, forget] = boundary;
  const open = (text: string, aside: string | undefined): void => {
    void writeDraft(first.draftKey, text);
    if (aside !== undefined) void writeDraft(asideKey(first.draftKey), aside);
    written.current = text;
    setOpened({ first: { ...first, text, aside: aside ?? opened.first.aside }, times: opened.times + 1 });
    forget();
  };
  if (failure !== undefined) {
    return <StoppedLab text={written.current} onTry={(text) => open(text, undefined)} onSetAside={(text) => open(first.start, text)} />;
  }
  return <Workspace key={opened.times} {...props} first={opened.first} written={written} />;
}
