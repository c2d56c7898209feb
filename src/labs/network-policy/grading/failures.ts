import type { Said } from '../../shared/grade.ts';
import type { Probe } from './probes.ts';
import type { PluginView } from './plugin-semantics.ts';
import type { FoundCatalogue } from './requirement-catalogue.ts';

/** A connection that is not as it must be, and the view in which this is so. */
export interface Failure {
  readonly probe: Probe;
  readonly view: PluginView;
}

/** The connections that fail in one of the views at least. */
export function failuresOf(
  probes: readonly Probe[],
  views: readonly PluginView[],
  fails: (isAllowed: boolean, probe: Probe, view: number) => boolean,
): Failure[] {
  return probes.flatMap((probe) => {
    const view = views.find((each, i) => fails(each.isAllowed(probe), probe, i));
    return view === undefined ? [] : [{ probe, view }];
  });
}

/** What is found where connections fail: one example of them. */
export function foundIn(
  failures: readonly Failure[],
  is: FoundCatalogue['connection']['is'],
  later: readonly string[],
): Said<FoundCatalogue>[] {
  const isLater = (end: string): boolean => later.includes(end);
  // The best example is between Pods that can be seen, and goes to a port that the destination declares.
  const seen = failures.filter(({ probe: { from, to } }) => !isLater(from) && !isLater(to));
  const example = seen.find(isDeclared) ?? seen[0] ?? failures.find(isDeclared) ?? failures[0];
  if (example === undefined) return [];
  const { probe, view } = example;
  const { withoutPodAddresses } = view;
  return [
    { code: 'connection', params: { probe, verdict: view.verdictOn(probe), is, withoutPodAddresses, others: failures.length - 1, later } },
  ];
}

function isDeclared({ probe, view }: Failure): boolean {
  return view.isDeclared(probe);
}
