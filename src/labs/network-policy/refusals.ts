import type { Loose } from '../shared/accept.ts';
import type { LabelSelector, Labels } from '../shared/label-selector.ts';
import { pathText } from '../shared/shape.ts';
import { quoted } from '../shared/wording.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import { isStrictlyWithin, parseCidr } from './address.ts';
import { storedLabels, type NetworkPolicyObject, type Refusal } from './objects.ts';
import { isLabelKey, isLabelValue, isPortName, isPortNumber } from './syntax.ts';

type Spec = NonNullable<NetworkPolicyObject['spec']>;
type IngressRule = NonNullable<Spec['ingress']>[number];
type Port = NonNullable<IngressRule['ports']>[number];
type Peer = NonNullable<IngressRule['from']>[number];
type IpBlock = NonNullable<Peer['ipBlock']>;

/**
 * Why the API server refuses a NetworkPolicy, beyond what the shape of its fields says: unknown and missing fields,
 * `policyTypes` and protocols that do not exist, and a block without `cidr` are found where the object is accepted.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/validation/validation.go
 */
export function policyRefusals({ spec = {} }: NetworkPolicyObject): Refusal[] {
  const { podSelector, policyTypes = [], ingress = [], egress = [] } = spec;
  return [
    ...selectorRefusals(podSelector, ['spec', 'podSelector']),
    ...(policyTypes.length > 2 ? [refusal(['spec', 'policyTypes'], 'has more than two entries')] : []),
    ...ingress.flatMap(({ ports, from }, i) => ruleRefusals(ports, from, ['spec', 'ingress', i], 'from')),
    ...egress.flatMap(({ ports, to }, i) => ruleRefusals(ports, to, ['spec', 'egress', i], 'to')),
  ];
}

/** Why the API server refuses labels. */
export function labelRefusals(labels: Labels | undefined, path: FieldPath): Refusal[] {
  return Object.entries(storedLabels(labels)).flatMap(([key, value]) => [
    ...keyRefusals(key, [...path, key]),
    ...valueRefusals(value, [...path, key]),
  ]);
}

function ruleRefusals(
  ports: readonly Port[] | undefined,
  peers: readonly Peer[] | undefined,
  path: FieldPath,
  peerField: 'from' | 'to',
): Refusal[] {
  return [
    ...(ports ?? []).flatMap((port, i) => portRefusals(port, [...path, 'ports', i])),
    ...(peers ?? []).flatMap((peer, i) => peerRefusals(peer, [...path, peerField, i])),
  ];
}

function portRefusals({ port, endPort }: Port, path: FieldPath): Refusal[] {
  const portPath = [...path, 'port'];
  const endPath = [...path, 'endPort'];
  if (port === undefined) return endPort === undefined ? [] : [refusal(endPath, 'needs the field "port" beside it')];
  if (typeof port === 'string') {
    const valid =
      'must be the name of a port, of at most 15 lower-case letters, digits and hyphens, with a letter among them; a number stands without quotation marks';
    return [
      ...(isPortName(port) ? [] : [refusal(portPath, `is the text ${quoted(port)}; it ${valid}`)]),
      ...(endPort === undefined ? [] : [refusal(endPath, 'must not stand beside a port that is a name')]),
    ];
  }
  return [
    ...(isPortNumber(port) ? [] : [refusal(portPath, `is ${port}; it must be from 1 to 65535`)]),
    ...(endPort === undefined || isPortNumber(endPort) ? [] : [refusal(endPath, `is ${endPort}; it must be from 1 to 65535`)]),
    ...(endPort === undefined || endPort >= port ? [] : [refusal(endPath, `is ${endPort}, which is below the port ${port}`)]),
  ];
}

function peerRefusals({ podSelector, namespaceSelector, ipBlock }: Peer, path: FieldPath): Refusal[] {
  const selects = podSelector !== undefined || namespaceSelector !== undefined;
  return [
    ...selectorRefusals(podSelector, [...path, 'podSelector']),
    ...selectorRefusals(namespaceSelector, [...path, 'namespaceSelector']),
    ...(ipBlock === undefined ? [] : ipBlockRefusals(ipBlock, [...path, 'ipBlock'])),
    ...(selects && ipBlock !== undefined ? [refusal(path, 'has "ipBlock" beside a selector; they need an element each')] : []),
    ...(selects || ipBlock !== undefined ? [] : [refusal(path, 'needs "podSelector", "namespaceSelector" or "ipBlock"')]),
  ];
}

function ipBlockRefusals({ cidr = '', except = [] }: IpBlock, path: FieldPath): Refusal[] {
  const outer = parseCidr(cidr);
  const cidrPath = [...path, 'cidr'];
  if ('refused' in outer) return [refusal(cidrPath, `is ${quoted(cidr)}; it ${outer.refused}`)];
  return except.flatMap((text, i) => {
    const inner = parseCidr(text);
    const exceptPath = [...path, 'except', i];
    if ('refused' in inner) return [refusal(exceptPath, `is ${quoted(text)}; it ${inner.refused}`)];
    const within = isStrictlyWithin(inner.cidr, outer.cidr);
    return within ? [] : [refusal(exceptPath, `is ${quoted(text)}; it must be a part of ${cidr}, and not all of it`)];
  });
}

function selectorRefusals(selector: Loose<LabelSelector> | undefined, path: FieldPath): Refusal[] {
  return [
    ...labelRefusals(selector?.matchLabels, [...path, 'matchLabels']),
    ...(selector?.matchExpressions ?? []).flatMap(({ key = '', operator = '', values = [] }, i) => {
      const at = [...path, 'matchExpressions', i];
      return [
        ...keyRefusals(key, [...at, 'key']),
        ...operatorRefusals(operator, values.length, at),
        ...values.flatMap((value, j) => valueRefusals(value, [...at, 'values', j])),
      ];
    }),
  ];
}

function operatorRefusals(operator: string, values: number, path: FieldPath): Refusal[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values > 0 ? [] : [refusal([...path, 'values'], `needs at least one value for the operator ${operator}`)];
    case 'Exists':
    case 'DoesNotExist':
      return values === 0 ? [] : [refusal([...path, 'values'], `must be absent with the operator ${operator}`)];
    default:
      return [refusal([...path, 'operator'], `is ${quoted(operator)}; it must be In, NotIn, Exists or DoesNotExist`)];
  }
}

function keyRefusals(key: string, path: FieldPath): Refusal[] {
  return isLabelKey(key) ? [] : [refusal(path, `has the key ${quoted(key)}, which no label can have`)];
}

function valueRefusals(value: string, path: FieldPath): Refusal[] {
  return isLabelValue(value) ? [] : [refusal(path, `has the value ${quoted(value)}, which no label can have`)];
}

function refusal(path: FieldPath, message: string): Refusal {
  return { path, message: `${pathText(path)} ${message}` };
}
