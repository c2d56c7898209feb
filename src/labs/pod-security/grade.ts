import type { PodSecurityGoal } from '../../schema/goals/pod-security.ts';
import { requirement, type Grade } from '../shared/grade.ts';
import type { KubernetesObject } from '../shared/read-objects.ts';
import type { ShapeCatalogue } from '../shared/shape.ts';
import { evaluatePodSecurity } from './evaluate.ts';
import { fieldsAt, sameValue } from './goal-fields.ts';
import { byName, nameOf, type ObjectsByName } from './goal-objects.ts';
import { gradeNamespace } from './grade-namespace.ts';
import { readPod } from './read-pod.ts';
import { fieldValue, type AskedCatalogue, type Found, type FoundCatalogue, type PodSecurityRequirement } from './requirements.ts';

export type PodSecurityGrade = Grade<AskedCatalogue, FoundCatalogue, ShapeCatalogue>;

/** The objects of a challenge that its goal refers to. */
export interface ChallengeObjects {
  readonly start: readonly KubernetesObject[];
  readonly given: readonly KubernetesObject[];
}

/**
 * Grades an answer to a challenge: whether its objects are there, pass the level that is asked for, keep what had to stay
 * and have what they had to get, and what its namespaces do with objects.
 */
export function grade(goal: PodSecurityGoal, challenge: ChallengeObjects, objects: readonly KubernetesObject[]): PodSecurityGrade {
  const answered = byName(objects);
  const start = byName(challenge.start);
  // What is given cannot be replaced by an answer.
  const known = new Map([...answered, ...byName(challenge.given)]);
  return {
    requirements: [
      ...goal.objects.map((name) => isThereOnce(name, answered)),
      ...(goal.passes === undefined ? [] : passesLevel(objects, goal.passes)),
      ...goal.unchanged.map((kept) => isUnchanged(kept, start, answered)),
      ...goal.required.map((required) => isAsRequired(required, answered)),
      ...goal.namespaces.flatMap((namespace) => gradeNamespace(namespace, answered, known)),
    ],
    mistakes: [],
  };
}

function isThereOnce(object: string, answered: ObjectsByName): PodSecurityRequirement {
  const count = answered.get(object)?.length ?? 0;
  const found: Found[] = count === 0 ? [absent(object)] : count > 1 ? [{ code: 'times', params: { count } }] : [];
  return requirement({ code: 'there', params: { object } }, found);
}

function passesLevel(
  objects: readonly KubernetesObject[],
  { level, version }: NonNullable<PodSecurityGoal['passes']>,
): PodSecurityRequirement[] {
  return objects
    .filter(({ value }) => readPod(value).state !== 'no-pod')
    .map((object) => {
      const { allowed, violations } = evaluatePodSecurity(object.value, { level, version });
      const found: Found[] =
        allowed || violations.length > 0 ? violations.map((params) => ({ code: 'violation', params })) : [{ code: 'unread', params: null }];
      return requirement({ code: 'passes', params: { object: nameOf(object), level, version } }, found);
    });
}

function isUnchanged(
  { text, of, fields }: PodSecurityGoal['unchanged'][number],
  start: ObjectsByName,
  answered: ObjectsByName,
): PodSecurityRequirement {
  const asked = { code: 'authored' as const, params: { text } };
  const [before, now] = [start.get(of)?.[0], answered.get(of)?.[0]];
  if (now === undefined) return requirement(asked, [absent(of)]);
  const found = fields.flatMap((path) => {
    const was = new Map(fieldsAt(before?.value, path).map(({ label, value }) => [label, value]));
    const is = new Map(fieldsAt(now.value, path).map(({ label, value }) => [label, value]));
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((field) => was.has(field) !== is.has(field) || !sameValue(was.get(field), is.get(field)))
      .map((field): Found => ({ code: 'changed', params: { field, was: fieldValue(was.get(field)), is: fieldValue(is.get(field)) } }));
  });
  return requirement(asked, found);
}

function isAsRequired({ text, of, fields, values }: PodSecurityGoal['required'][number], answered: ObjectsByName): PodSecurityRequirement {
  const asked = { code: 'authored' as const, params: { text } };
  const now = answered.get(of)?.[0];
  if (now === undefined) return requirement(asked, [absent(of)]);
  const found = fields
    .flatMap((field) => fieldsAt(now.value, field))
    .filter(({ value }) => !values.some((each) => each === (value ?? null)))
    .map(({ label, value }): Found => ({ code: 'value', params: { field: label, is: fieldValue(value) } }));
  return requirement(asked, found);
}

function absent(object: string): Found {
  return { code: 'absent', params: { object } };
}
