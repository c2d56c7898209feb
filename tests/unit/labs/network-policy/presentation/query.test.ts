import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateConnection } from '../../../../../src/labs/network-policy/index.ts';
import {
  connectionOf,
  probeOf,
  queryAbout,
  queryText,
  withDestination,
  type Query,
} from '../../../../../src/labs/network-policy/presentation/query.ts';
import { firstQuery, subjectOf } from '../../../../../src/labs/network-policy/presentation/first-query.ts';
import { podName } from '../../../../../src/labs/network-policy/presentation/pod-summary.ts';
import { loadedText, SHOP } from './clusters.ts';

const web = { namespace: 'shop', pod: 'web' };
const orders = { namespace: 'shop', pod: 'orders' };
const database = { namespace: 'shop', pod: 'database' };
const outside = { ip: '203.0.113.10' };

test('a query is about the first port that the destination declares', () => {
  expect(queryText(queryAbout(SHOP, web, orders))).toBe('shop/web to shop/orders, TCP 8080');
  expect(queryText(queryAbout(SHOP, web, { namespace: 'tools', pod: 'probe' }))).toBe('shop/web to tools/probe, TCP 80');
  expect(queryText(queryAbout(SHOP, web, outside))).toBe('shop/web to 203.0.113.10, TCP 443');
});

test('another destination keeps the port if it declares it, or declares none', () => {
  const query: Query = { from: web, to: orders, port: '8080', protocol: 'TCP' };
  expect(withDestination(SHOP, { ...query, port: '9090' }, orders).port).toBe('9090');
  expect(withDestination(SHOP, query, database).port).toBe('5432');
  expect(withDestination(SHOP, query, outside).port).toBe('8080');
});

test.each([
  ['8080', 8080],
  ['0', 0],
  ['', Number.NaN],
  ['80a', Number.NaN],
  ['-1', Number.NaN],
  ['1e3', Number.NaN],
])('the port %j is %d', (port, number) => {
  const query: Query = { from: web, to: orders, port, protocol: 'UDP' };
  expect(connectionOf(query).port).toBe(number);
  expect(probeOf(query)).toEqual(Number.isNaN(number) ? undefined : { port: number, protocol: 'UDP' });
});

test('a query is most about the end that denies, or is isolated', () => {
  const subject = (from: Query['from'], to: Query['to'], port: string) => {
    const pod = subjectOf(SHOP, { from, to, port, protocol: 'TCP' });
    return pod && podName(pod);
  };
  expect(subject(web, outside, '443')).toBe('shop/web');
  expect(subject(web, { namespace: 'tools', pod: 'probe' }, '80')).toBe('shop/web');
  expect(subject(orders, database, '5432')).toBe('shop/database');
  expect(subject(outside, orders, '8080')).toBe('shop/orders');
  expect(subject(web, { namespace: 'shop', pod: 'gone' }, '80')).toBe('shop/web');
  expect(subject(outside, outside, '80')).toBeUndefined();
});

const POD = (name: string, port = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, labels: { app: ${name} } }\nspec: { containers: [{ name: c, image: i${port && `, ports: [{ containerPort: ${port} }]`} }] }\n---\n`;
const POLICY = (name: string, spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name} }\nspec: ${spec}\n---\n`;
const first = (given: string, text: string): string | undefined => {
  const query = firstQuery(loadedText(given, text));
  return query && queryText(query);
};

test('the first query is about the text’s first policy, before those that are given', () => {
  const pods = POD('a', '1') + POD('b', '2') + POD('c', '3');
  const given = pods + POLICY('given', '{ podSelector: { matchLabels: { app: a } } }');
  expect(first(given, POLICY('z', '{ podSelector: { matchLabels: { app: c } } }') + POLICY('b', '{ podSelector: {} }'))).toMatch(
    / to default\/c, TCP 3$/,
  );
  expect(first(given, '')).toMatch(/ to default\/a, TCP 1$/);
  expect(first(pods, POLICY('e', '{ podSelector: { matchLabels: { app: b } }, policyTypes: [Egress] }'))).toMatch(/^default\/b to /);
});

test('it is about an address where the policy is about addresses', () => {
  const block = (field: string, ports: string): string => `[{ ${field}: [{ ipBlock: { cidr: 10.0.0.0/8 } }]${ports} }]`;
  const pods = POD('a', '1') + POD('b', '2');
  expect(
    first(
      pods,
      POLICY('e', `{ podSelector: {}, policyTypes: [Egress], egress: ${block('to', ', ports: [{ port: 123, protocol: UDP }]')} }`),
    ),
  ).toBe('default/a to 203.0.113.10, UDP 123');
  expect(first(pods, POLICY('i', `{ podSelector: {}, ingress: ${block('from', '')} }`))).toBe('203.0.113.10 to default/a, TCP 1');
});

test('without policies it is about two Pods, and with one Pod about an address', () => {
  expect(first('', POD('a') + POD('b', '8080'))).toBe('default/a to default/b, TCP 8080');
  expect(first('', POD('a'))).toBe('203.0.113.10 to default/a, TCP 80');
  expect(first('', '')).toBeUndefined();
});

const challenges = readdirSync('content/labs/network-policy', { withFileTypes: true }).filter((each) => each.isDirectory());

test.each(challenges.map(({ name }) => name))('%s begins with a query that has an answer', (name) => {
  const read = (file: string): string => readFileSync(`content/labs/network-policy/${name}/${file}.yaml`, 'utf8');
  const { cluster } = loadedText(read('given'), read('start'));
  const query = firstQuery(loadedText(read('given'), read('start')));
  expect(query && evaluateConnection(cluster, connectionOf(query)).kind).toBe('decided');
});
