import fc from 'fast-check';
import { namespace, pod, policy, type Labels } from './objects.ts';

/** Small worlds: few names, labels, ports and addresses, so that rules often meet the Pods they are about. */
const NAMESPACES = ['x', 'y', 'z'];
const PORTS = [80, 81, 5432];

const labels: fc.Arbitrary<Labels> = fc
  .record({ app: fc.constantFrom('web', 'db', ''), tier: fc.constantFrom('front', 'back') }, { requiredKeys: [] })
  .map((each) => ({ ...each }));

const requirement = fc.oneof(
  fc.record({ key: fc.constantFrom('app', 'tier', 'none'), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  fc.record({
    key: fc.constantFrom('app', 'tier', 'kubernetes.io/metadata.name'),
    operator: fc.constantFrom('In', 'NotIn'),
    values: fc.uniqueArray(fc.constantFrom('web', 'db', 'front', 'x', 'y'), { minLength: 1, maxLength: 2 }),
  }),
);

export const selectors = fc.record(
  { matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 2 }) },
  { requiredKeys: [] },
);

const blocks = fc.constantFrom(
  { cidr: '0.0.0.0/0' },
  { cidr: '10.0.0.0/30' },
  { cidr: '10.0.0.0/24', except: ['10.0.0.0/30', '10.0.0.7/32'] },
  { cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] },
  { cidr: 'fd00::/8' },
);

const peers = fc.oneof(
  fc.record({ podSelector: selectors }),
  fc.record({ namespaceSelector: selectors }),
  fc.record({ namespaceSelector: selectors, podSelector: selectors }),
  fc.record({ ipBlock: blocks }),
);

const protocols = fc.constantFrom('TCP', 'UDP', 'SCTP');
const rulePorts = fc.oneof(
  fc.record({ port: fc.constantFrom<(number | string)[]>(80, 81, 'http', 'sql'), protocol: protocols }, { requiredKeys: [] }),
  fc.record(
    { port: fc.constantFrom(79, 80), endPort: fc.constantFrom(80, 81, 6000), protocol: protocols },
    { requiredKeys: ['port', 'endPort'] },
  ),
);

const optionalList = <Item>(items: fc.Arbitrary<Item>) => fc.option(fc.array(items, { maxLength: 2 }), { nil: undefined });

export const ingressRules = fc.record({ from: optionalList(peers), ports: optionalList(rulePorts) });
export const egressRules = ingressRules.map(({ from, ports }) => ({ to: from, ports }));

export const policySpecs = fc.record(
  {
    podSelector: selectors,
    policyTypes: fc.uniqueArray(fc.constantFrom('Ingress', 'Egress'), { maxLength: 2 }),
    ingress: fc.array(ingressRules, { maxLength: 3 }),
    egress: fc.array(egressRules, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
export type PolicySpec = typeof policySpecs extends fc.Arbitrary<infer Spec> ? Spec : never;

export const NODES = { one: '192.0.2.1', two: '192.0.2.2' } as const;

const namespaceObjects = fc
  .tuple(...NAMESPACES.map(() => fc.option(labels)))
  .map((all) => all.flatMap((each, i) => (each === null ? [] : [namespace(NAMESPACES[i]!, each)])));

const podObjects = fc
  .array(
    fc.record({
      where: fc.constantFrom(...NAMESPACES),
      labels,
      ports: fc.uniqueArray(
        fc.record({ name: fc.constantFrom('http', 'sql'), containerPort: fc.constantFrom(...PORTS), protocol: protocols }),
        {
          maxLength: 2,
          selector: ({ containerPort, protocol }) => `${containerPort} ${protocol}`,
        },
      ),
      hasAddress: fc.boolean(),
      hostNetwork: fc.constantFrom(false, false, false, true),
      node: fc.constantFrom(undefined, 'one', 'two'),
      phase: fc.constantFrom('Running', 'Running', 'Pending', 'Succeeded'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ where, hasAddress, hostNetwork, node, phase, ...parts }, i) =>
      pod(`${where}/p${i}`, {
        ...parts,
        spec: { hostNetwork, ...(node !== undefined && { nodeName: node }) },
        status: { phase, ...(hasAddress && { podIP: `10.0.0.${i + 1}` }), ...(node !== undefined && { hostIP: NODES[node] }) },
      }),
    ),
  );

/** Policies have names of their own, so that none takes another's place. */
export const policyObject = (where: string, name: string, spec: PolicySpec) => policy(`${where}/${name}`, spec);

export const policyObjects = fc
  .array(fc.tuple(fc.constantFrom(...NAMESPACES), policySpecs), { maxLength: 4 })
  .map((all) => all.map(([where, spec], i) => policyObject(where, `policy-${i}`, spec)));

export const worlds = fc.record({ namespaces: namespaceObjects, pods: podObjects, policies: policyObjects });
export const namespaceNames = fc.constantFrom(...NAMESPACES);

const ends = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(namespaceNames, fc.nat(5)).map(([where, i]) => `${where}/p${i}`) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(NODES), '203.0.113.5', '203.0.113.200', '10.0.0.1', '10.0.0.99', 'fd00::1') },
);

/** Connections in words, as `ask` takes them; some of Pods that are not there. */
export const questions = fc
  .tuple(ends, ends, protocols, fc.constantFrom(79, 80, 81, 5432, 6001))
  .map(([from, to, protocol, port]) => `${from} > ${to} ${protocol} ${port}`);
