import { addedCapabilities } from '../added-capabilities.ts';
import type { Check, CheckedPod, Finding } from '../check.ts';
import { isForWindows } from '../relaxations.ts';
import { containersOf } from '../visit-containers.ts';
import { placesOf, unique } from '../places.ts';

/**
 * A container drops every capability and adds at most the one for ports below 1024.
 *
 * Field, of every container: securityContext.capabilities.drop. Allowed: a list with ALL in it, in upper case.
 * Field, of every container: securityContext.capabilities.add. Allowed: absent, empty, NET_BIND_SERVICE.
 * Since v1.22; from v1.25 on, not asked of Pods for Windows. In its place at the baseline level: capabilities_baseline.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  versions: [
    { since: 'v1.22', check: demandDropAll },
    { since: 'v1.25', check: capabilitiesSince1_25 },
  ],
  overrides: ['capabilities_baseline'],
};

function demandDropAll(pod: CheckedPod): Finding | undefined {
  const keeping = containersOf(pod).filter(({ container }) => !(container.securityContext?.capabilities?.drop ?? []).includes('ALL'));
  const added = addedCapabilities(pod).filter(({ capability }) => capability !== 'NET_BIND_SERVICE');
  if (keeping.length === 0 && added.length === 0) return undefined;
  const drops = keeping.flatMap(({ container }) => container.securityContext?.capabilities?.drop ?? []);
  return {
    code: 'capabilities',
    params: {
      keeping: placesOf(keeping),
      // Admission compares words: "all" drops nothing that it knows of, though container runtimes take it.
      inSmallLetters: drops.find((word) => word.toUpperCase() === 'ALL'),
      added: placesOf(added),
      capabilities: unique(added.map(({ capability }) => capability)),
    },
    paths: [...keeping.map(({ path }) => [...path, 'securityContext', 'capabilities', 'drop']), ...added.map(({ path }) => path)],
  };
}

function capabilitiesSince1_25(pod: CheckedPod): Finding | undefined {
  return isForWindows(pod) ? undefined : demandDropAll(pod);
}
