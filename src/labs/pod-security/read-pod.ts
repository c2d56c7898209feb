import type { ICronJob } from 'kubernetes-models/batch/v1/CronJob';
import type { IPod } from 'kubernetes-models/v1/Pod';
import type { IPodTemplate } from 'kubernetes-models/v1/PodTemplate';
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { FieldPath } from '../../yaml/positions.ts';
import { validateObject, type Validated, type DeepPartial } from '../shared/validate-object.ts';
import type { ShapeProblem } from '../shared/shape.ts';
import type { CheckedPod } from './check.ts';
import { SHAPES } from './shapes.ts';

/** What Pod Security looks at in an object. */
export type ReadPod =
  | {
      readonly state: 'pod';
      readonly pod: CheckedPod;
      /** The way to the Pod, or to its template, from the root of the object. */
      readonly base: FieldPath;
      /** Whether the object is the Pod itself, and no template of Pods to come. */
      readonly itself: boolean;
      readonly problems: readonly ShapeProblem[];
    }
  | { readonly state: 'no-pod'; readonly problems: readonly ShapeProblem[] }
  | { readonly state: 'refused'; readonly problems: readonly ShapeProblem[] };

/** The API groups beside the core that have, or once had, kinds with Pods. An object may also be of `apps` without a version, by mistake. */
const OWN_GROUPS = new Set(['core', 'apps', 'batch', 'extensions']);

/** The kinds whose template stands where a Deployment's does. */
type Templated = DeepPartial<{ spec: { template: IPodTemplateSpec } }>;

/**
 * Finds the Pod in an object, as Pod Security admission does: a Pod itself, or the template of one of the eight kinds of
 * workload that are part of Kubernetes. An object of another kind has none, nor has a workload that lacks its template.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go
 */
export function readPod(object: unknown): ReadPod {
  const accepted = validateObject(object, SHAPES);
  if (accepted.state === 'refused') return { state: isOfAnotherKind(object) ? 'no-pod' : 'refused', problems: accepted.problems };
  const { base, template } = templateOf(accepted);
  const { problems } = accepted;
  if (template === undefined) return { state: 'no-pod', problems };
  const pod = { annotations: template.metadata?.annotations ?? {}, spec: template.spec ?? {} };
  return { state: 'pod', pod, base, itself: base.length === 0, problems };
}

interface Found {
  readonly base: FieldPath;
  readonly template: DeepPartial<IPodTemplateSpec> | undefined;
}

/** The casts say what the shapes have just checked: every field that is there has its type. */
function templateOf({ kind, object }: Extract<Validated, { state: 'accepted' }>): Found {
  switch (kind) {
    case 'Pod':
      return { base: [], template: object as DeepPartial<IPod> };
    case 'PodTemplate':
      return { base: ['template'], template: (object as DeepPartial<IPodTemplate>).template };
    case 'CronJob':
      return {
        base: ['spec', 'jobTemplate', 'spec', 'template'],
        template: (object as DeepPartial<ICronJob>).spec?.jobTemplate?.spec?.template,
      };
    case 'Namespace':
      return { base: [], template: undefined };
    default:
      return { base: ['spec', 'template'], template: (object as Templated).spec?.template };
  }
}

/**
 * Whether something names a kind that has no Pods. A StatefulSet of a group that is none of Kubernetes' own is another
 * kind; a Deployment of the core group, or of a version that is gone, is a mistake.
 */
function isOfAnotherKind(object: unknown): boolean {
  if (object === null || typeof object !== 'object' || !('apiVersion' in object) || !('kind' in object)) return false;
  const { apiVersion, kind } = object;
  const named = typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== '';
  if (!named) return false;
  const [group = '', version] = apiVersion.split('/');
  return !SHAPES.kinds.some((each) => each.endsWith(`/${kind}`)) || (version !== undefined && !OWN_GROUPS.has(group));
}
