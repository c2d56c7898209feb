import type { Connections } from '../../../schema/goals/network-policy.ts';
import type { Requirement } from '../../shared/grade.ts';
import type { Verdict } from '../verdict.ts';
import type { Probe } from './probes.ts';
import type { UnknownName } from './unknown-names.ts';

/** What a goal can ask for. `later` are Pods, as `<namespace>/<Pod>`, that nobody has seen yet. */
export interface AskedCatalogue {
  allowed: { readonly connections: Connections; readonly later: readonly string[] };
  /** `isExcepted`: some of these connections are named elsewhere in the goal. */
  denied: { readonly connections: Connections; readonly isExcepted: boolean; readonly later: readonly string[] };
  unchanged: null;
}

/** What can be so instead. */
export interface FoundCatalogue {
  connection: {
    readonly probe: Probe;
    readonly verdict: Verdict;
    readonly is: 'open' | 'closed' | 'changed';
    /** It is so with plugins that do not match Pods by their addresses. */
    readonly withoutPodAddresses: boolean;
    readonly others: number;
    readonly later: readonly string[];
  };
  'unknown-name': UnknownName;
}

export type PolicyRequirement = Requirement<AskedCatalogue, FoundCatalogue>;
