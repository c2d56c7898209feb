import { matchesSelector, selectorText, type Labels, type LabelSelector } from '../../shared/label-selector.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { Cluster } from '../cluster.ts';
import { DIRECTIONS, type Rule } from '../policy.ts';

/** A name in a policy that nothing here has. */
export interface UnknownName {
  readonly policy: string;
  /** The part of the policy that names it. */
  readonly path: FieldPath;
  readonly is: 'pod-label' | 'namespace-label' | 'port';
  /** `app = web`, `app exists`, or the port's name. */
  readonly name: string;
}

/**
 * What an answer's policies name and nothing here has: labels of Pods and namespaces, and ports. No connection of today
 * shows what that opens or closes, and it is what nobody asked for.
 * @param before the cluster with the given objects alone
 * @param after the cluster with the answer
 */
export function unknownNames(before: Cluster, after: Cluster): UnknownName[] {
  const podLabels = after.pods.map(({ labels }) => labels);
  const namespaceLabels = [...before.namespaces.values()];
  const portNames = new Set(after.pods.flatMap(({ ports }) => ports.map(({ name }) => name)));
  const ofPods = (selector: LabelSelector): Named[] => unknownLabels(selector, podLabels).map((name) => ({ is: 'pod-label', name }));

  const ofRule = ({ ports, peers }: Rule): Named[] => [
    ...(peers === 'any' ? [] : peers).flatMap((peer): Named[] =>
      peer.kind === 'addresses'
        ? []
        : [
            ...ofPods(peer.podSelector),
            ...unknownLabels(peer.namespaceSelector ?? {}, namespaceLabels).map((name): Named => ({ is: 'namespace-label', name })),
          ],
    ),
    ...(ports === 'any' ? [] : ports).flatMap((port): Named[] =>
      port.kind === 'name' && !portNames.has(port.name) ? [{ is: 'port', name: port.name }] : [],
    ),
  ];
  return after.policies.flatMap((policy) => [
    ...ofPods(policy.podSelector).map((named) => ({ ...named, policy: policy.name, path: ['spec', 'podSelector'] })),
    ...DIRECTIONS.flatMap((direction) => policy[direction] ?? []).flatMap((rule) =>
      ofRule(rule).map((named) => ({ ...named, policy: policy.name, path: rule.path })),
    ),
  ]);
}

type Named = Pick<UnknownName, 'is' | 'name'>;

/** The labels that a selector names, as `app = web` or `app exists`, that no object has. */
function unknownLabels({ matchLabels = {}, matchExpressions = [] }: LabelSelector, objects: readonly Labels[]): string[] {
  const keys = matchExpressions.filter(({ values = [] }) => values.length === 0).map(({ key }) => key);
  const labels = [
    ...Object.entries(matchLabels),
    ...matchExpressions.flatMap(({ key, values = [] }) => values.map((value) => [key, value] as const)),
  ];
  const named: LabelSelector[] = [
    ...keys.map((key) => ({ matchExpressions: [{ key, operator: 'Exists' as const }] })),
    ...labels.map(([key, value]) => ({ matchLabels: { [key]: value } })),
  ];
  return named.filter((each) => !objects.some((have) => matchesSelector(each, have))).map(selectorText);
}
