import { whoCan, type Holder, type Rbac, type RequestedAction } from '../../../labs/rbac/index.ts';

/** Who may do something, of the first that bindings name. */
export interface Holders {
  readonly holders: readonly Holder[];
  /** How many subjects of bindings were not looked at. */
  readonly left: number;
}

/** Asks of so many subjects of bindings only: with each the time grows by all of them. */
export function holdersOf(rbac: Rbac, action: RequestedAction, most: number): Holders {
  let room = most;
  const bindings = rbac.bindings.map((binding) => {
    const subjects = binding.subjects.slice(0, room);
    room -= subjects.length;
    return { ...binding, subjects };
  });
  const all = rbac.bindings.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return { holders: whoCan(all > most ? { ...rbac, bindings } : rbac, action), left: Math.max(0, all - most) };
}
