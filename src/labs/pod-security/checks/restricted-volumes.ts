import { pathText } from '../../shared/shape.ts';
import { quoted } from '../../shared/wording.ts';
import type { Check, CheckedPod, Finding } from '../check.ts';
import { unique } from '../places.ts';

/**
 * Volumes are of the types that come from the API, live with the Pod, or go through a claim or a CSI driver.
 *
 * Field: spec.volumes[*].
 * Allowed: configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret. A volume
 * without a type is an emptyDir: the API server fills that in before it asks. Since v1.0, in place of hostPathVolumes.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  versions: [{ since: 'v1.0', check: refuseOtherVolumes }],
  overrides: ['hostPathVolumes'],
};

const ALLOWED = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

function refuseOtherVolumes({ spec }: CheckedPod): Finding | undefined {
  const bad = (spec.volumes ?? []).flatMap(({ name, ...sources }, i) => {
    // Like Kubernetes, one allowed type is enough here; that there is only one is for validation to say.
    const [type] = ALLOWED.some((each) => sources[each] !== undefined) ? [] : Object.keys(sources);
    const path = ['spec', 'volumes', i];
    return type === undefined ? [] : [{ type, label: name === undefined ? pathText(path) : quoted(name), path: [...path, type] }];
  });
  if (bad.length === 0) return undefined;
  return {
    code: 'volume-types',
    params: { volumes: bad.map(({ label }) => label), types: unique(bad.map(({ type }) => type)), allowed: ALLOWED },
    paths: bad.map(({ path }) => path),
  };
}
