import type { CheckedPod, Finding } from './check.ts';
import { securityContextsOf } from './visit-containers.ts';
import { placesOf, unique } from './places.ts';

/** What both checks of the seccomp fields refuse: a profile that is set and filters nothing. */
export function refuseUnconfinedSeccomp(pod: CheckedPod): Finding | undefined {
  const bad = securityContextsOf(pod).flatMap(({ context, path, label }) => {
    const { seccompProfile } = context;
    return seccompProfile === undefined || filters(seccompProfile)
      ? []
      : [{ type: seccompProfile.type ?? '', label, path: [...path, 'seccompProfile', 'type'] }];
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'seccomp-type',
    params: { places: placesOf(bad), types: unique(bad.map(({ type }) => type)) },
    paths: bad.map(({ path }) => path),
  };
}

/** Whether a profile filters system calls. */
export function filters(profile: { readonly type?: string | undefined }): boolean {
  return profile.type === 'RuntimeDefault' || profile.type === 'Localhost';
}
