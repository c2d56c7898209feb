import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaMistakes } from '../../../src/corpus/schema-message.ts';
import { rbacGoal } from '../../../src/schema/goals/rbac.ts';
import { exhibit } from '../../../src/schema/question.ts';
import { topic } from '../../../src/schema/topic/topic.ts';

/** `path: what is wrong (what is allowed)` */
function said(schema: z.ZodType, data: unknown): string[] {
  return schemaMistakes(schema, data, schema.safeParse(data).error?.issues ?? []).map(
    ({ path, message, allowed }) => `${path.join('.')}: ${message}${allowed === undefined ? '' : ` (${allowed})`}`,
  );
}

test('a misspelt field is said once, with the one that was meant', () => {
  expect(said(z.strictObject({ summary: z.string(), title: z.string() }), { sumary: 'x', title: 'y' })).toEqual([
    'sumary: is not a field here: did you mean "summary"? (summary, title)',
  ]);
});

test('an unknown field is said with those there are', () => {
  expect(said(z.strictObject({ a: z.string() }), { a: 'x', howto: 'y' })).toEqual(['howto: is not a field here (a)']);
});

test('counts are said as what there is and what is needed', () => {
  const schema = z.object({ list: z.array(z.string()).min(3).max(6), five: z.array(z.string()).length(5).optional() });
  expect(said(schema, { list: ['a'] })).toEqual(['list: has 1, needs 3 to 6']);
  expect(said(schema, { list: ['a', 'b', 'c'], five: [] })).toEqual(['five: has 0, needs exactly 5']);
  expect(said(z.object({ text: z.string().max(4, 'must fit') }), { text: 'abcde' })).toEqual([
    'text: has 5 characters, needs at most 4 (must fit)',
  ]);
  expect(said(z.object({ port: z.int().min(1).max(65535) }), { port: 0 })).toEqual(['port: is 0, needs 1 to 65535']);
  expect(said(z.object({ text: z.string().min(1) }), { text: '' })).toEqual(['text: is empty']);
});

test('of several forms, the nearest one is said, and the others named', () => {
  expect(said(exhibit, { titel: 'x', language: 'json', text: 'y' })).toEqual([
    'titel: is not a field here: did you mean "title"? (title, language, text; or another form: { manifest } or { diagram })',
  ]);
  expect(said(exhibit, 'etcd/x.yaml')).toEqual([': has the wrong type: text ({ manifest } or { title, language, text } or { diagram })']);
});

test('forms within lists are looked into', () => {
  const goal = (may: unknown) => ({ subjects: [{ subject: { kind: 'User', name: 'x' }, may: [may] }] });
  expect(said(rbacGoal, goal({ verb: ['get'], resources: ['pods'] }))[0]).toContain(
    'subjects.0.may.0.verb: is not a field here: did you mean "verbs"?',
  );
  expect(said(rbacGoal, { subjects: [{ subject: { kind: 'Usr', name: 'x' } }] })).toEqual([
    'subjects.0.subject.kind: has a value that is not known: "Usr" (User, Group, ServiceAccount)',
  ]);
});

test('a topic without a kind is asked for one', () => {
  expect(said(topic, {})).toEqual(['kind: is required and missing (component, control, attack, framework)']);
});
