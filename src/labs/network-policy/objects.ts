import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';
import type { ICronJob } from 'kubernetes-models/batch/v1/CronJob';
import type { INamespace } from 'kubernetes-models/v1/Namespace';
import type { IPod } from 'kubernetes-models/v1/Pod';
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { DeepPartial } from '../shared/validate-object.ts';
import type { Labels } from '../shared/label-selector.ts';

/** The objects as accepted: every field that is there has its type, and every field may be absent. */
export type NetworkPolicyObject = DeepPartial<INetworkPolicy>;
export type PodObject = DeepPartial<IPod>;
export type NamespaceObject = DeepPartial<INamespace>;
/** A workload whose template stands where a Deployment's does. */
export type WorkloadObject = DeepPartial<{ metadata: IObjectMeta; spec: { template: IPodTemplateSpec } }>;
export type CronJobObject = DeepPartial<ICronJob>;
export type Metadata = NonNullable<PodObject['metadata']>;

/** Labels as the API server stores them: it reads a key without a value as a label with an empty value. */
export function storedLabels(labels: Labels | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels ?? {}).map(([key, value]) => [key, value ?? '']));
}
