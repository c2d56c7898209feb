import { describe, expect, test } from 'vitest';
import { matchesGroup, matchesName, matchesPath, matchesResource, matchesVerb } from '../../../../src/labs/rbac/rules/match-rule.ts';

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go */
describe('a verb', () => {
  test.each([
    [['get'], 'get', true],
    [['get'], 'list', false],
    [['get', 'list'], 'list', true],
    [['*'], 'get', true],
    [['*'], 'use', true],
    [['get', '*'], 'delete', true],
    [[], 'get', false],
    [['GET'], 'get', false],
    [['get'], 'GET', false],
    [['get*'], 'get', false],
    [['ge*'], 'get', false],
    [['list'], 'watch', false],
    [['delete'], 'deletecollection', false],
    [['update'], 'patch', false],
    [['impersonate'], 'impersonate:user-info', false],
  ])('%j names %s: %s', (verbs, verb, expected) => {
    expect(matchesVerb({ verbs }, verb)).toBe(expected);
  });
});

describe('an API group', () => {
  test.each([
    [[''], '', true],
    [[''], 'apps', false],
    [['apps'], 'apps', true],
    [['apps'], '', false],
    [['', 'apps'], 'apps', true],
    [['*'], '', true],
    [['*'], 'batch', true],
    [[], '', false],
    [['*.k8s.io'], 'storage.k8s.io', false],
    [['apps/v1'], 'apps', false],
    [['core'], '', false],
    [['v1'], '', false],
    [['APPS'], 'apps', false],
  ])('%j names %j: %s', (apiGroups, apiGroup, expected) => {
    expect(matchesGroup({ apiGroups }, apiGroup)).toBe(expected);
  });
});

describe('a resource', () => {
  test.each([
    [['pods'], 'pods', '', true],
    [['pods'], 'pods', 'log', false],
    [['pods/log'], 'pods', 'log', true],
    [['pods/log'], 'pods', '', false],
    [['pods/log'], 'pods', 'exec', false],
    [['pods', 'pods/log'], 'pods', 'log', true],
    [['*'], 'pods', '', true],
    [['*'], 'pods', 'exec', true],
    [['*'], 'nodes', 'proxy', true],
    [['*/scale'], 'deployments', 'scale', true],
    [['*/scale'], 'anything', 'scale', true],
    [['*/scale'], 'deployments', '', false],
    [['*/scale'], 'deployments', 'status', false],
    [['*/scale'], 'deployments', 'autoscale', false],
    [['*/*'], 'pods', 'log', false],
    [['*/*'], 'pods', '', false],
    [['pods/*'], 'pods', 'log', false],
    [['pods/*'], 'pods', '', false],
    [['pod'], 'pods', '', false],
    [['Pods'], 'pods', '', false],
    [['po*'], 'pods', '', false],
    [['deployments.apps'], 'deployments', '', false],
    [[], 'pods', '', false],
    [['*/'], 'pods', '', false],
    [['/log'], 'pods', 'log', false],
  ])('%j names %s %j: %s', (resources, resource, subresource, expected) => {
    expect(matchesResource({ resources }, resource, subresource)).toBe(expected);
  });
});

describe('a name', () => {
  test.each([
    [[], 'web', true],
    [[], '', true],
    [['web'], 'web', true],
    [['web'], 'db', false],
    [['web'], '', false],
    [['web', 'db'], 'db', true],
    [['*'], 'web', false],
    [['*'], '*', true],
    [['web-*'], 'web-1', false],
    [[''], '', true],
    [['Web'], 'web', false],
  ])('%j is for %j: %s', (resourceNames, name, expected) => {
    expect(matchesName({ resourceNames }, name)).toBe(expected);
  });
});

describe('a URL', () => {
  test.each([
    [['/healthz'], '/healthz', true],
    [['/healthz'], '/healthz/etcd', false],
    [['/healthz'], '/healthz/', false],
    [['/healthz/*'], '/healthz/etcd', true],
    [['/healthz/*'], '/healthz/', true],
    [['/healthz/*'], '/healthz', false],
    [['/healthz*'], '/healthz', true],
    [['/healthz*'], '/healthzz', true],
    [['*'], '/anything/at/all', true],
    [['/apis/**'], '/apis/apps', true],
    [['/*/pods'], '/api/pods', false],
    [['/*/pods'], '/*/pods', true],
    [['/api', '/apis'], '/apis', true],
    [['/'], '/healthz', false],
    [['/*'], '/metrics', true],
    [[], '/healthz', false],
    [['healthz'], '/healthz', false],
    [['/HEALTHZ'], '/healthz', false],
  ])('%j names %s: %s', (nonResourceURLs, path, expected) => {
    expect(matchesPath({ nonResourceURLs }, path)).toBe(expected);
  });
});
