import type { DeepPartial } from '../shared/validate-object.ts';
import type { LabelSelector, Labels } from '../shared/label-selector.ts';
import { shortened } from '../shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import { isStrictlyWithin, parseCidr } from './address.ts';
import type { Refusal } from './diagnostics.ts';
import { storedLabels, type NetworkPolicyObject } from './objects.ts';
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
    ...when(policyTypes.length > 2, { code: 'policy-types', params: null, ...at(['spec', 'policyTypes']) }),
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
  if (port === undefined) return endPort === undefined ? [] : [{ code: 'end-port-alone', params: null, ...at(endPath) }];
  if (typeof port === 'string') {
    return [
      ...(isPortName(port) ? [] : [portTextRefusal(port, portPath)]),
      ...when(endPort !== undefined, { code: 'end-port-name', params: null, ...at(endPath) }),
    ];
  }
  return [
    ...when(!isPortNumber(port), { code: 'port-number', params: { port }, ...at(portPath) }),
    ...(endPort === undefined
      ? []
      : [
          ...when(!isPortNumber(endPort), { code: 'port-number', params: { port: endPort }, ...at(endPath) }),
          ...when(endPort < port, { code: 'end-port-below', params: { endPort, port }, ...at(endPath) }),
        ]),
  ];
}

/** A text that is no name of a port: perhaps a range of ports, which has a field of its own for its end. */
function portTextRefusal(text: string, path: FieldPath): Refusal {
  const [, first, last] = /^\s*([0-9]{1,5})\s*[-–:]\s*([0-9]{1,5})\s*$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return { code: 'port-name', params: { name: shortened(text) }, ...at(path) };
  return { code: 'port-range-text', params: { text: shortened(text), first: Number(first), last: Number(last) }, ...at(path) };
}

function peerRefusals({ podSelector, namespaceSelector, ipBlock }: Peer, path: FieldPath): Refusal[] {
  const selects = podSelector !== undefined || namespaceSelector !== undefined;
  return [
    ...selectorRefusals(podSelector, [...path, 'podSelector']),
    ...selectorRefusals(namespaceSelector, [...path, 'namespaceSelector']),
    ...(ipBlock === undefined ? [] : ipBlockRefusals(ipBlock, [...path, 'ipBlock'])),
    ...when(selects && ipBlock !== undefined, { code: 'peer-both', params: null, ...at(path) }),
    ...when(!selects && ipBlock === undefined, { code: 'peer-empty', params: null, ...at(path) }),
  ];
}

function ipBlockRefusals({ cidr = '', except = [] }: IpBlock, path: FieldPath): Refusal[] {
  const outer = parseCidr(cidr);
  const cidrPath = [...path, 'cidr'];
  if ('refused' in outer) return [{ code: 'cidr', params: { text: shortened(cidr), fault: outer.refused }, ...at(cidrPath) }];
  return except.flatMap((text, i): Refusal[] => {
    const inner = parseCidr(text);
    const exceptPath = [...path, 'except', i];
    if ('refused' in inner) return [{ code: 'cidr', params: { text: shortened(text), fault: inner.refused }, ...at(exceptPath) }];
    const within = isStrictlyWithin(inner.cidr, outer.cidr);
    return within ? [] : [{ code: 'cidr-outside', params: { text, of: cidr }, ...at(exceptPath) }];
  });
}

function selectorRefusals(selector: DeepPartial<LabelSelector> | undefined, path: FieldPath): Refusal[] {
  return [
    ...labelRefusals(selector?.matchLabels, [...path, 'matchLabels']),
    ...(selector?.matchExpressions ?? []).flatMap(({ key = '', operator = '', values = [] }, i) => {
      const here = [...path, 'matchExpressions', i];
      return [
        ...keyRefusals(key, [...here, 'key']),
        ...operatorRefusals(operator, values.length, here),
        ...values.flatMap((value, j) => valueRefusals(value, [...here, 'values', j])),
      ];
    }),
  ];
}

function operatorRefusals(operator: string, values: number, path: FieldPath): Refusal[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values > 0 ? [] : [{ code: 'selector-values', params: { operator, wanted: 'some' }, ...at([...path, 'values']) }];
    case 'Exists':
    case 'DoesNotExist':
      return values === 0 ? [] : [{ code: 'selector-values', params: { operator, wanted: 'none' }, ...at([...path, 'values']) }];
    default:
      return [{ code: 'selector-operator', params: { operator: shortened(operator) }, ...at([...path, 'operator']) }];
  }
}

function keyRefusals(key: string, path: FieldPath): Refusal[] {
  return isLabelKey(key) ? [] : [{ code: 'label-key', params: { key: shortened(key) }, ...at(path) }];
}

function valueRefusals(value: string, path: FieldPath): Refusal[] {
  return isLabelValue(value) ? [] : [{ code: 'label-value', params: { value: shortened(value) }, ...at(path) }];
}

function at(path: FieldPath): { readonly path: FieldPath; readonly severity: 'error' } {
  return { path, severity: 'error' };
}

function when(isWrong: boolean, refusal: Refusal): Refusal[] {
  return isWrong ? [refusal] : [];
}
