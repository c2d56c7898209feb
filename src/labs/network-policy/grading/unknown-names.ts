import { matchesSelector, selectorText, type Labels, type LabelSelector } from '../../shared/label-selector.ts';
import { pathText } from '../../shared/shape.ts';
import { quoted } from '../../shared/wording.ts';
import type { Cluster } from '../cluster.ts';
import { DIRECTIONS, type Policy, type Rule } from '../policy.ts';

/**
 * What an answer's policies name and nothing here has: labels of Pods and namespaces, and ports. No connection of today
 * shows what that opens or closes, and it is what nobody asked for.
 * @param before the cluster with the given objects alone
 * @param after the cluster with the answer
 * @returns a sentence or two for each
 */
export function unknownNames(before: Cluster, after: Cluster): string[] {
  const podLabels = after.pods.map(({ labels }) => labels);
  const namespaceLabels = [...before.namespaces.values()];
  const portNames = new Set(after.pods.flatMap(({ ports }) => ports.map(({ name }) => name)));

  const ofRule = ({ ports, peers, path }: Rule): { readonly where: string; readonly names: readonly string[] } => ({
    where: pathText(path),
    names: [
      ...(peers === 'any' ? [] : peers).flatMap((peer) =>
        peer.kind === 'addresses'
          ? []
          : [
              ...unknownLabels(peer.podSelector, podLabels).map((label) => `the label ${label}, which no Pod has`),
              ...unknownLabels(peer.namespaceSelector ?? {}, namespaceLabels).map((label) => `the label ${label}, which no namespace has`),
            ],
      ),
      ...(ports === 'any' ? [] : ports).flatMap((port) =>
        port.kind === 'name' && !portNames.has(port.name) ? [`the port ${port.name}, which no Pod has`] : [],
      ),
    ],
  });
  const ofPolicy = (policy: Policy): string[] => {
    const subject = unknownLabels(policy.podSelector, podLabels).map((label) => `the label ${label}, which no Pod has`);
    const parts = [
      { where: 'spec.podSelector', names: subject },
      ...DIRECTIONS.flatMap((direction) => policy[direction] ?? []).map(ofRule),
    ];
    return parts.flatMap(({ where, names }) =>
      names.map((name) => `${where} of ${quoted(policy.name)} names ${name}. That opens or closes what is created later.`),
    );
  };
  return after.policies.flatMap(ofPolicy);
}

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
