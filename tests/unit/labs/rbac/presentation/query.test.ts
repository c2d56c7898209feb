import { describe, expect, test } from 'vitest';
import { askedBy, firstQuery } from '../../../../../src/labs/rbac/presentation/query.ts';
import { SOMEBODY_ELSE, type Query } from '../../../../../src/labs/rbac/presentation/query-form.ts';
import { keyOf, subjectsOf } from '../../../../../src/labs/rbac/presentation/subjects.ts';
import { authorize, subjectOf } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, serviceAccount, urls } from '../objects.ts';
import { loadObjects, loadTexts, textOf } from './loaded-texts.ts';

function first(...objects: readonly unknown[]): Query {
  const loaded = loadObjects(...objects);
  return firstQuery(loaded, subjectsOf(loaded));
}

const PLAIN: Query = {
  who: SOMEBODY_ELSE,
  user: 'jane',
  groups: '',
  about: 'resource',
  verb: 'get',
  apiGroup: '',
  resource: 'pods',
  name: '',
  namespace: 'default',
  path: '/healthz',
};

describe('the first query', () => {
  test('is a plain one where nobody is named', () => {
    expect(first()).toEqual(PLAIN);
  });

  test('is about the first right of the first subject', () => {
    const asked = first(role('shop', 'deployer', rule('list watch', 'deployments', 'apps')), binds('shop', 'Role/deployer', 'sa:shop/ci'));
    expect(asked).toEqual({
      ...PLAIN,
      who: 'ServiceAccount "ci" in shop',
      verb: 'list',
      apiGroup: 'apps',
      resource: 'deployments',
      namespace: 'shop',
    });
  });

  test('is about a right of the text rather than one of what is given', () => {
    const text = textOf([binds('shop', 'Role/own', 'user:maria'), role('shop', 'own', rule('get', 'secrets'))]);
    const loaded = loadTexts(text, textOf([bindsEverywhere('view', 'user:maria')]));
    expect(firstQuery(loaded, subjectsOf(loaded))).toMatchObject({ resource: 'secrets', namespace: 'shop' });
  });

  test.each([
    ['a wildcard', [rule('*', '*', '*')], { verb: 'get', resource: 'pods', apiGroup: '' }],
    ['a subresource of everything', [rule('patch', '*/scale', 'apps')], { verb: 'patch', resource: 'pods/scale', apiGroup: 'apps' }],
    ['a name', [rule('create get', 'configmaps', '', 'settings')], { verb: 'get', resource: 'configmaps', name: 'settings' }],
    ['a URL', [urls('get', '/metrics')], { about: 'url', verb: 'get', path: '/metrics' }],
    ['URLs below one', [urls('get', '/logs/*')], { about: 'url', path: '/logs/' }],
    ['all URLs', [urls('get', '*')], { about: 'url', path: '/healthz' }],
  ])('is answered with yes for %s', (_, rules, expected) => {
    const objects = [clusterRole('r', ...rules), bindsEverywhere('r', 'user:maria')];
    const query = first(...objects);
    expect(query).toMatchObject(expected);
    const { action } = askedBy(query);
    const loaded = loadObjects(...objects);
    const [maria] = subjectsOf(loaded);
    expect(maria && action && authorize(loaded.model, { ...subjectOf(maria), ...action }).allowed).toBe(true);
  });

  test('passes over rights without effect', () => {
    const rules = [urls('get', '/metrics'), rule('get', 'nodes'), rule('get', 'pods')];
    expect(first(clusterRole('r', ...rules), binds('shop', 'ClusterRole/r', 'user:maria'))).toMatchObject({ resource: 'pods' });
  });

  test('of a ServiceAccount without rights is about its own namespace', () => {
    expect(first(serviceAccount('shop', 'ci'))).toMatchObject({ who: 'ServiceAccount "ci" in shop', namespace: 'shop' });
  });

  test('names a subject by its key', () => {
    const loaded = loadObjects(bindsEverywhere('view', 'group:engineers'));
    expect(firstQuery(loaded, subjectsOf(loaded)).who).toBe(keyOf({ kind: 'Group', name: 'engineers' }));
  });
});

describe('what a query asks', () => {
  const asked = (part: Partial<Query>) => askedBy({ ...PLAIN, ...part });

  test('is taken word for word, without spaces around it', () => {
    expect(asked({ verb: ' get ', resource: 'pods/log ', name: 'web', namespace: 'shop' })).toEqual({
      action: { verb: 'get', apiGroup: '', resource: 'pods', subresource: 'log', name: 'web', namespace: 'shop' },
      notes: [],
    });
    expect(asked({ about: 'url', path: '/metrics' }).action).toEqual({ verb: 'get', path: '/metrics' });
  });

  test.each<[string, Partial<Query>, string]>([
    ['a verb', { verb: ' ' }, 'verb-missing'],
    ['a resource', { resource: '' }, 'resource-missing'],
    ['a resource before the slash', { resource: '/log' }, 'resource-missing'],
    ['a URL', { about: 'url', path: 'metrics' }, 'url-without-slash'],
  ])('is nothing without %s', (_, part, code) => {
    expect(asked(part)).toEqual({ action: undefined, notes: [{ code, params: null }] });
  });

  test('is about a verb in small letters, and a resource that the group has', () => {
    expect(asked({ verb: 'Get' }).notes).toEqual([{ code: 'verb-case', params: { verb: 'Get', right: 'get' } }]);
    expect(asked({ resource: 'Deployment' }).notes).toEqual([
      { code: 'no-such-resource', params: { resource: 'Deployment', apiGroup: '', right: 'deployments', groups: ['apps'] } },
    ]);
    expect(asked({ resource: 'widgets' }).notes).toEqual([
      { code: 'no-such-resource', params: { resource: 'widgets', apiGroup: '', right: undefined, groups: [] } },
    ]);
  });

  test('about what is in no namespace says so, where a namespace is named', () => {
    expect(asked({ resource: 'nodes', namespace: 'shop' }).notes).toEqual([{ code: 'in-no-namespace', params: { resource: 'nodes' } }]);
    expect(asked({ verb: 'list', resource: 'namespaces', name: '', namespace: 'shop' }).notes).toEqual([
      { code: 'in-no-namespace', params: { resource: 'namespaces' } },
    ]);
    for (const part of [
      { resource: 'nodes', namespace: '' },
      { resource: 'pods', namespace: 'shop' },
      { resource: 'widgets', apiGroup: 'example.com', namespace: 'shop' },
    ])
      expect(asked({ ...part, name: '' }).notes).toEqual([]);
  });

  test('is asked in a Namespace’s own', () => {
    expect(asked({ resource: 'namespaces', name: 'shop', namespace: '' }).action).toMatchObject({ name: 'shop', namespace: 'shop' });
    expect(asked({ resource: 'namespaces', name: 'shop', namespace: '' }).notes).toEqual([{ code: 'namespace-of-itself', params: null }]);
    expect(asked({ resource: 'namespaces', name: 'shop', namespace: 'shop' }).notes).toEqual([]);
    for (const verb of ['list', 'watch', 'deletecollection'])
      expect(asked({ verb, resource: 'namespaces', name: 'shop', namespace: '' }).action).toMatchObject({ namespace: '' });
    expect(asked({ resource: 'namespaces', apiGroup: 'example.com', name: 'shop', namespace: '' }).action).toMatchObject({ namespace: '' });
  });

  test.each(['create', 'deletecollection', 'list', 'watch'])('says what a name means with %s', (verb) => {
    expect(asked({ verb, name: 'web' }).notes).toEqual([{ code: 'name-unused', params: { verb } }]);
    expect(asked({ verb, name: 'web' }).action).toMatchObject({ verb, name: 'web' });
    expect(asked({ verb, name: '' }).notes).toEqual([]);
    expect(asked({ verb, resource: 'pods/exec', name: 'web' }).notes).toEqual([]);
  });
});
