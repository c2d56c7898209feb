import { expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { shapes } from '../../../../src/labs/network-policy/shapes.ts';
import { readObjects } from '../../../../src/labs/shared/read-objects.ts';
import { ask, clusterOf, policy } from './objects.ts';

const TEMPLATE = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'registry.example.com/web:1.0', ports: [{ name: 'http', containerPort: 8080 }] }] },
};
const workload = (apiVersion: string, kind: string, spec: unknown, metadata: object = {}) => ({
  apiVersion,
  kind,
  metadata: { name: 'web', namespace: 'shop', ...metadata },
  spec,
});
const SELECTED = { selector: { matchLabels: { app: 'web' } }, template: TEMPLATE };

test.each([
  ['Deployment', workload('apps/v1', 'Deployment', SELECTED)],
  ['StatefulSet', workload('apps/v1', 'StatefulSet', { ...SELECTED, serviceName: 'web' })],
  ['DaemonSet', workload('apps/v1', 'DaemonSet', SELECTED)],
  ['ReplicaSet', workload('apps/v1', 'ReplicaSet', SELECTED)],
  ['Job', workload('batch/v1', 'Job', { template: TEMPLATE })],
  ['CronJob', workload('batch/v1', 'CronJob', { schedule: '0 * * * *', jobTemplate: { spec: { template: TEMPLATE } } })],
])('a %s stands for its Pods, with their labels and ports', (kind, object) => {
  expect(readObjects(JSON.stringify(object), shapes)).toMatchObject({ diagnostics: [], objects: [{ kind }] });
  const closed = policy('shop/closed', { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ ports: [{ port: 'http' }] }] });
  const cluster = clusterOf(object, closed);
  expect(cluster.pods).toMatchObject([{ namespace: 'shop', name: `${kind.toLowerCase()}/web`, ports: [{ name: 'http', number: 8080 }] }]);
  expect(ask(cluster, `203.0.113.7 > shop/${kind.toLowerCase()}/web 8080`).allowed).toBe(true);
  expect(ask(cluster, `203.0.113.7 > shop/${kind.toLowerCase()}/web 9090`).allowed).toBe(false);
});

test('a workload that another one made has no Pods of its own', () => {
  const metadata = {
    name: 'web-7d9f',
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '1', controller: true }],
  };
  const cluster = clusterOf(workload('apps/v1', 'Deployment', SELECTED), workload('apps/v1', 'ReplicaSet', SELECTED, metadata));
  expect(cluster.pods.map(({ name }) => name)).toEqual(['deployment/web']);
});

test('what is wrong with a template is said at its place', () => {
  const broken = { ...TEMPLATE, metadata: { labels: { app: 'not a value' } } };
  const { pods, problems } = loadCluster([workload('apps/v1', 'Deployment', { ...SELECTED, template: broken })]);
  expect(pods).toEqual([]);
  expect(problems).toMatchObject([{ code: 'label-value', path: ['spec', 'template', 'metadata', 'labels', 'app'] }]);
});
