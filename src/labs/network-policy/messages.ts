import type { Messages } from '../shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../shared/messages.ts';
import { pathText } from '../shared/shape.ts';
import { quoted } from '../shared/wording.ts';
import type { CidrFault } from './address.ts';
import type { PolicyCatalogue } from './diagnostics.ts';
import type { Note } from './verdict.ts';

/** What is wrong with Namespaces, Pods and policies. */
export const POLICY_MESSAGES: Messages<PolicyCatalogue> = {
  ...SHAPE_MESSAGES,
  'name-missing': () => 'metadata needs the field "name".',
  'name-invalid': ({ name, of }, path) =>
    `${pathText(path)} is ${quoted(name)}; it must be ${SIGNS[of]}, with a letter or a digit at both ends.`,
  'namespace-invalid': ({ namespace }, path) => `${pathText(path)} is ${quoted(namespace)}, which no namespace can be named.`,
  'label-key': ({ key }, path) => `${pathText(path)} has the key ${quoted(key)}, which no label can have.`,
  'label-value': ({ value }, path) => `${pathText(path)} has the value ${quoted(value)}, which no label can have.`,
  'policy-types': (_, path) => `${pathText(path)} has more than two entries.`,
  'end-port-alone': (_, path) => `${pathText(path)} needs the field "port" beside it.`,
  'end-port-name': (_, path) => `${pathText(path)} must not stand beside a port that is a name.`,
  'end-port-below': ({ endPort, port }, path) => `${pathText(path)} is ${endPort}, which is below the port ${port}.`,
  'port-name': ({ name }, path) =>
    `${pathText(path)} is the text ${quoted(name)}; it must be the name of a port, of at most 15 lower-case letters, digits and hyphens, with a letter among them; a number stands without quotation marks.`,
  'port-range-text': ({ text, first, last }, path) =>
    `${pathText(path)} is the text ${quoted(text)}. A range has its end in a field of its own: port: ${first} and endPort: ${last}.`,
  'port-number': ({ port }, path) => `${pathText(path)} is ${port}; it must be from 1 to 65535.`,
  'peer-both': (_, path) => `${pathText(path)} has "ipBlock" beside a selector; they need an element each.`,
  'peer-empty': (_, path) => `${pathText(path)} needs "podSelector", "namespaceSelector" or "ipBlock".`,
  cidr: ({ text, fault }, path) => `${pathText(path)} is ${quoted(text)}; ${cidrText(fault)}.`,
  'cidr-outside': ({ text, of }, path) => `${pathText(path)} is ${quoted(text)}; it must be a part of ${of}, and not all of it.`,
  'selector-values': ({ operator, wanted }, path) =>
    wanted === 'some'
      ? `${pathText(path)} needs at least one value for the operator ${operator}.`
      : `${pathText(path)} must be absent with the operator ${operator}.`,
  'selector-operator': ({ operator }, path) => `${pathText(path)} is ${quoted(operator)}; it must be In, NotIn, Exists or DoesNotExist.`,
  'no-address': ({ text }, path) => `${pathText(path)} is ${quoted(text)}, which is no IP address.`,
  replaced: ({ kind, name }) => `${kind} ${quoted(name)} is here twice; this one replaces the earlier one.`,
  'namespace-unknown': ({ namespace }) =>
    `There is no namespace ${quoted(namespace)} here${namespace === 'default' ? ', where a policy without a namespace is' : ''}.`,
  'too-much': () => 'These are more policies, or they name more addresses and ports, than can be tried here. The task needs few.',
};

const SIGNS = {
  namespace: 'at most 63 lower-case letters, digits and hyphens',
  object: 'at most 253 lower-case letters, digits, hyphens and dots',
} as const;

function cidrText(fault: CidrFault): string {
  return fault.is === 'unreadable'
    ? 'it must be a range of addresses such as 10.0.0.0/8 or 2001:db8::/32, without leading zeros'
    : `it must have no bits set beyond the prefix length; the range is ${fault.right}`;
}

/** What a verdict leaves open. */
export const NOTE_MESSAGES: Readonly<Record<Note, string>> = {
  'host-network':
    "What policies do to a Pod with hostNetwork is undefined. Here it is as with most plugins: no policy and no selector selects it, and its traffic is its node's, which an ipBlock can match.",
  'pod-by-address':
    'Only an ipBlock matches the Pod at the other end. Blocks are meant for addresses outside the cluster: Pods change theirs, and some plugins do not match Pods by address.',
  'pod-without-address':
    'The Pod at the other end has no address in its status, so it is not known whether an ipBlock matches it. Here it does not.',
  'own-node':
    'If the other end is the node on which the Pod runs, the connection is allowed all the same: no policy stops traffic between a Pod and its own node.',
};
