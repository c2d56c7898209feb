import { describe, expect, test } from 'vitest';
import { DEFAULT_OBJECTS } from '../../../../src/labs/rbac/defaults/default-objects.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { allows, binds, bindsEverywhere, clusterRole, labelled, rule } from './objects.ts';

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
describe('user-facing roles', () => {
  const bound = [
    ...DEFAULT_OBJECTS,
    binds('shop', 'ClusterRole/view', 'user:view'),
    binds('shop', 'ClusterRole/edit', 'user:edit'),
    binds('shop', 'ClusterRole/admin', 'user:admin'),
    bindsEverywhere('cluster-admin', 'user:root'),
    binds('shop', 'ClusterRole/cluster-admin', 'user:owner'),
  ];

  test('are objects that the API server takes', () => {
    const { leftOut, diagnostics } = loadPolicyModel(DEFAULT_OBJECTS);
    expect([leftOut, diagnostics]).toEqual([[], []]);
  });

  test.each([
    ['view: list pods in shop', true],
    ['view: get pods/log web in shop', true],
    ['view: get deployments.apps web in shop', true],
    ['view: get namespaces shop in shop', true],
    ['view: get secrets db in shop', false],
    ['view: list roles.rbac.authorization.k8s.io in shop', false],
    ['view: create pods in shop', false],
    ['view: list pods in bank', false],
    ['view: list events in shop', true],
    ['view: list events.events.k8s.io in shop', true],
    ['view: create events.events.k8s.io in shop', false],
    ['view: list workloads.scheduling.k8s.io in shop', false],
    ['edit: create events in shop', true],
    ['edit: create events.events.k8s.io in shop', true],
    ['edit: create workloads.scheduling.k8s.io in shop', false],
    ['edit: list pods in shop', true],
    ['edit: get secrets db in shop', true],
    ['edit: create deployments.apps in shop', true],
    ['edit: create pods/exec web in shop', true],
    ['edit: create serviceaccounts/token default in shop', true],
    ['edit: impersonate serviceaccounts default in shop', true],
    ['edit: create resourceclaims.resource.k8s.io in shop', true],
    ['edit: update endpoints web in shop', false],
    ['edit: update endpointslices.discovery.k8s.io web in shop', false],
    ['edit: update resourcequotas quota in shop', false],
    ['edit: patch namespaces shop in shop', false],
    ['edit: patch pods/ephemeralcontainers web in shop', false],
    ['edit: list roles.rbac.authorization.k8s.io in shop', false],
    ['admin: create rolebindings.rbac.authorization.k8s.io in shop', true],
    ['admin: get secrets db in shop', true],
    ['admin: list pods in shop', true],
    ['admin: bind clusterroles.rbac.authorization.k8s.io cluster-admin in shop', false],
    ['admin: escalate roles.rbac.authorization.k8s.io any in shop', false],
    ['admin: update resourcequotas quota in shop', false],
    ['admin: patch namespaces shop in shop', false],
    ['root: delete nodes n1 at cluster', true],
    ['root: get /metrics', true],
    ['owner: delete namespaces shop in shop', true],
    ['owner: delete nodes n1 at cluster', false],
    ['owner: get /metrics', false],
  ])('%s: %s', (line, expected) => {
    expect(allows(bound, line)).toBe(expected);
  });

  test('take rules for custom resources by label, and view hands them on', () => {
    const label = { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' };
    const objects = [...bound, labelled(label, clusterRole('crontabs', rule('get list', 'crontabs', 'stable.example.com')))];
    for (const user of ['view', 'edit', 'admin']) {
      expect(allows(objects, `${user}: list crontabs.stable.example.com in shop`)).toBe(true);
      expect(allows(objects, `${user}: create crontabs.stable.example.com in shop`)).toBe(false);
    }
  });
});

test('are not there unless they are loaded', () => {
  expect(allows([binds('shop', 'ClusterRole/view', 'user:view')], 'view: list pods in shop')).toBe(false);
});
