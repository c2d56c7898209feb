import type { CheckedPod, Finding } from './check.ts';
import { securityContextsOf } from './visit-containers.ts';
import { placesText, valuesText } from './wording.ts';

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
    message: `seccompProfile.type is ${valuesText(bad.map(({ type }) => type))} in ${placesText(bad)}: it must be RuntimeDefault or Localhost.`,
    paths: bad.map(({ path }) => path),
  };
}

/** Whether a profile filters system calls. */
export function filters(profile: { readonly type?: string | undefined }): boolean {
  return profile.type === 'RuntimeDefault' || profile.type === 'Localhost';
}
