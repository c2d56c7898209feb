import type { CheckedPod, Finding } from './check.ts';
import { containersOf } from './visit-containers.ts';
import { placesOf, unique } from './places.ts';

/** What both checks of procMount refuse: a /proc that shows what a runtime hides by default. */
export function refuseUnmaskedProc(pod: CheckedPod): Finding | undefined {
  const bad = containersOf(pod).flatMap(({ container, path, label }) => {
    const procMount = container.securityContext?.procMount ?? 'Default';
    return procMount === 'Default' ? [] : [{ procMount, label, path: [...path, 'securityContext', 'procMount'] }];
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'proc-mount',
    params: { places: placesOf(bad), values: unique(bad.map(({ procMount }) => procMount)) },
    paths: bad.map(({ path }) => path),
  };
}
