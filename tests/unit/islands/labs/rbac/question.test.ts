import { describe, expect, test } from 'vitest';
import { askedBy, firstQuestion, SOMEBODY_ELSE, type Question } from '../../../../../src/islands/labs/rbac/question.ts';
import { keyOf, subjectsOf } from '../../../../../src/islands/labs/rbac/subjects.ts';
import { authorize, subjectOf } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, serviceAccount, urls } from '../../../labs/rbac/objects.ts';
import { loadObjects, loadTexts, textOf } from './loaded-texts.ts';

function first(...objects: readonly unknown[]): Question {
  const loaded = loadObjects(...objects);
  return firstQuestion(loaded, subjectsOf(loaded));
}

const PLAIN: Question = {
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

describe('the first question', () => {
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
    expect(firstQuestion(loaded, subjectsOf(loaded))).toMatchObject({ resource: 'secrets', namespace: 'shop' });
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
    const question = first(...objects);
    expect(question).toMatchObject(expected);
    const { action } = askedBy(question);
    const loaded = loadObjects(...objects);
    const [maria] = subjectsOf(loaded);
    expect(maria && action && authorize(loaded.rbac, { ...subjectOf(maria), ...action }).allowed).toBe(true);
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
    expect(firstQuestion(loaded, subjectsOf(loaded)).who).toBe(keyOf({ kind: 'Group', name: 'engineers' }));
  });
});

describe('what a question asks', () => {
  const asked = (part: Partial<Question>) => askedBy({ ...PLAIN, ...part });

  test('is taken word for word, without spaces around it', () => {
    expect(asked({ verb: ' get ', resource: 'pods/log ', name: 'web', namespace: 'shop' })).toEqual({
      action: { verb: 'get', apiGroup: '', resource: 'pods', subresource: 'log', name: 'web', namespace: 'shop' },
      note: undefined,
    });
    expect(asked({ about: 'url', path: '/metrics' }).action).toEqual({ verb: 'get', path: '/metrics' });
  });

  test.each<[string, Partial<Question>]>([
    ['a verb', { verb: ' ' }],
    ['a resource', { resource: '' }],
    ['a resource before the slash', { resource: '/log' }],
    ['a URL', { about: 'url', path: 'metrics' }],
  ])('is nothing without %s', (_, part) => {
    const { action, note } = asked(part);
    expect(action).toBeUndefined();
    expect(note).toMatch(/\.$/);
  });

  test('about what is in no namespace says so, where a namespace is named', () => {
    expect(asked({ resource: 'nodes', namespace: 'shop' }).note).toMatch(/^nodes are in no namespace/);
    expect(asked({ verb: 'list', resource: 'namespaces', name: '', namespace: 'shop' }).note).toMatch(/^namespaces are in no namespace/);
    for (const part of [
      { resource: 'nodes', namespace: '' },
      { resource: 'pods', namespace: 'shop' },
      { resource: 'widgets', apiGroup: 'example.com', namespace: 'shop' },
    ])
      expect(asked({ ...part, name: '' }).note).toBeUndefined();
  });

  test('is asked in a Namespace’s own', () => {
    expect(asked({ resource: 'namespaces', name: 'shop', namespace: '' }).action).toMatchObject({ name: 'shop', namespace: 'shop' });
    expect(asked({ resource: 'namespaces', name: 'shop', namespace: 'shop' }).note).toBeUndefined();
    for (const verb of ['list', 'watch', 'deletecollection'])
      expect(asked({ verb, resource: 'namespaces', name: 'shop', namespace: '' }).action).toMatchObject({ namespace: '' });
    expect(asked({ resource: 'namespaces', apiGroup: 'example.com', name: 'shop', namespace: '' }).action).toMatchObject({ namespace: '' });
  });

  test.each(['create', 'deletecollection', 'list', 'watch'])('says what a name means with %s', (verb) => {
    expect(asked({ verb, name: 'web' }).note).toMatch(/name/);
    expect(asked({ verb, name: 'web' }).action).toMatchObject({ verb, name: 'web' });
    expect(asked({ verb, name: '' }).note).toBeUndefined();
    expect(asked({ verb, resource: 'pods/exec', name: 'web' }).note).toBeUndefined();
  });
});
