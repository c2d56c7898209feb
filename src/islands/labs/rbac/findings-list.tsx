import type { ChainView, NearWay, SubjectWays, WayView } from '../../../labs/rbac/presentation/findings-view.ts';
import type { PublishedGuidance } from '../../../schema/published.ts';
import { counted } from '../../../text/counted.ts';
import { Advice } from '../shared/advice.tsx';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink } from './place-link.tsx';

interface Props {
  of: SubjectWays;
  isOpen: boolean;
  guidance: ReadonlyMap<string, PublishedGuidance>;
  base: string;
  onGoTo: GoTo;
}

/** The ways of one subject to more rights. */
export function SubjectWaysView({ of: { subject, ways }, isOpen, guidance, base, onGoTo }: Props) {
  return (
    <details class="subject-findings" open={isOpen}>
      <summary>
        <h3>{subject}</h3> <span class="finding-count">{counted(ways.length, 'way')} to more rights</span>
      </summary>
      <ol class="violations" role="list">
        {ways.map((way) => (
          <li key={`${way.finding} ${way.scope}`} class="violation">
            <Way way={way} advice={guidance.get(way.finding)} base={base} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface WayProps {
  way: WayView;
  advice: PublishedGuidance | undefined;
  base: string;
  onGoTo: GoTo;
}

function Way({ way: { finding, scope, chains, moreChains, documentation }, advice, base, onGoTo }: WayProps) {
  const title = advice?.title ?? finding;
  return (
    <>
      <p class="violation-head">
        <strong>{title}</strong> <span class="violation-level">{scope}</span>
      </p>
      {chains.map((chain, i) => (
        <Chain key={i} chain={chain} onGoTo={onGoTo} />
      ))}
      {moreChains > 0 && <p>And by {counted(moreChains, 'other binding')}.</p>}
      {chains.length === 0 && <p>By membership of the group: no role and no binding is needed.</p>}
      {advice && <Advice advice={advice} base={base} />}
      <Documentation url={documentation} title={title} />
    </>
  );
}

function Documentation({ url, title }: { url: string; title: string }) {
  return (
    <p class="quiz-links">
      <a href={url}>
        Kubernetes documentation<span class="visually-hidden"> on: {title}</span>
      </a>
    </p>
  );
}

/** What a binding and its role give: the rules that count, with what of them counts. */
function Chain({ chain: { binding, role, rules, moreRules }, onGoTo }: { chain: ChainView; onGoTo: GoTo }) {
  return (
    <div class="evidence">
      <p>
        By {binding.text} <PlaceLink place={binding.place} onGoTo={onGoTo} /> and {role.text}{' '}
        <PlaceLink place={role.place} onGoTo={onGoTo} />
      </p>
      <ul>
        {rules.map(({ text, place, from }, i) => (
          <li key={i}>
            <strong>{text}</strong> <PlaceLink place={place} onGoTo={onGoTo} />
            {from !== '' && <> from {from}, by aggregation</>}
          </li>
        ))}
        {moreRules > 0 && <li>and by {counted(moreRules, 'other rule')}</li>}
      </ul>
    </div>
  );
}

/** Rights that open no way yet: each lacks one other. */
export function NearWays({ near, titleOf, onGoTo }: { near: readonly NearWay[]; titleOf: (finding: string) => string; onGoTo: GoTo }) {
  if (near.length === 0) return null;
  return (
    <>
      <h3>One right short</h3>
      <p>These open no way yet. Whoever has one of them and gets the other right some day has the way.</p>
      <ul class="violations" role="list">
        {near.map(({ subject, finding, scope, held, lacks, place, documentation }, i) => (
          <li key={i} class="violation">
            <p class="violation-head">
              <strong>{titleOf(finding)}</strong> <span class="violation-level">{scope}</span>
            </p>
            <p>
              {subject} has <strong>{held}</strong> <PlaceLink place={place} onGoTo={onGoTo} /> and lacks <strong>{lacks}</strong>.
            </p>
            <Documentation url={documentation} title={titleOf(finding)} />
          </li>
        ))}
      </ul>
    </>
  );
}
