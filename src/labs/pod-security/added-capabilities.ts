import type { FieldPath } from '../../yaml/positions.ts';
import type { CheckedPod } from './check.ts';
import { containersOf } from './visit-containers.ts';

/** A capability that a container adds to its runtime's default set. */
export interface AddedCapability {
  readonly capability: string;
  readonly path: FieldPath;
  readonly label: string;
}

/** Every capability that any container of a Pod adds. */
export function addedCapabilities(pod: CheckedPod): AddedCapability[] {
  return containersOf(pod).flatMap(({ container, path, label }) =>
    (container.securityContext?.capabilities?.add ?? []).map((capability, i) => ({
      capability,
      path: [...path, 'securityContext', 'capabilities', 'add', i],
      label,
    })),
  );
}
