import { whoCan, type Holder, type PolicyModel, type RequestedAction } from '../index.ts';

/** Who may do something, of the first that bindings name. */
export interface Holders {
  readonly holders: readonly Holder[];
  /** How many subjects of bindings were not looked at. */
  readonly left: number;
}

/** Asks of so many subjects of bindings only: with each the time grows by all of them. */
export function holdersOf(model: PolicyModel, action: RequestedAction, most: number): Holders {
  let room = most;
  const bindings = model.bindings.map((binding) => {
    // Those of every cluster are no subjects to be listed.
    if (binding.object.isDefault) return binding;
    const subjects = binding.subjects.slice(0, room);
    room -= subjects.length;
    return { ...binding, subjects };
  });
  const all = model.bindings.reduce((sum, { object, subjects }) => sum + (object.isDefault ? 0 : subjects.length), 0);
  return { holders: whoCan(all > most ? { ...model, bindings } : model, action), left: Math.max(0, all - most) };
}
