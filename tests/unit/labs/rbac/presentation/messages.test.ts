import { expect, test } from 'vitest';
import { askedAsText, kindText, QUERY_MESSAGES, writtenSubjectText } from '../../../../../src/labs/rbac/presentation/messages.ts';
import type { QueryNote } from '../../../../../src/labs/rbac/presentation/query.ts';
import { messageOf } from '../../../../../src/labs/shared/diagnostic.ts';

test.each<[QueryNote, string]>([
  [{ code: 'verb-missing', params: null }, 'Say a verb.'],
  [{ code: 'verb-case', params: { verb: 'Get', right: 'get' } }, 'no request has the verb "Get": ask about "get".'],
  [
    { code: 'no-such-resource', params: { resource: 'widgets', apiGroup: '', right: undefined, groups: [] } },
    'There is no resource "widgets" in the core group "", so that no request is for it.',
  ],
  [
    { code: 'no-such-resource', params: { resource: 'Event', apiGroup: 'apps', right: 'events', groups: ['', 'events.k8s.io'] } },
    'There is no resource "Event" in the group "apps". Ask about events in the core group "" or the group "events.k8s.io".',
  ],
  [{ code: 'in-no-namespace', params: { resource: 'nodes' } }, 'nodes are in no namespace'],
  [{ code: 'name-unused', params: { verb: 'create' } }, 'A POST that creates an object carries no name'],
  [{ code: 'name-unused', params: { verb: 'watch' } }, 'A request to watch carries a name only with a field selector: metadata.name=…'],
])('what is to be said of a query: %j', (note, words) => {
  expect(messageOf(QUERY_MESSAGES, note)).toContain(words);
});

test('who asks, as written and as the API server sees it', () => {
  expect(writtenSubjectText({ user: 'maria', groups: ['dev', 'qa'] })).toBe('User "maria" in the groups "dev" and "qa"');
  expect(writtenSubjectText({ user: '', groups: ['dev'] })).toBe('Somebody without a name in the group "dev"');
  expect(askedAsText({ user: '', groups: ['dev', 'qa'] })).toBe(
    'No user is named. The groups, with those that authentication adds: "dev" and "qa".',
  );
});

test('what kind a node of the drawing is', () => {
  expect(kindText({ kind: 'RoleBinding', namespace: 'shop' })).toBe('RoleBinding in shop');
  expect(kindText({ kind: 'User' })).toBe('User');
});
