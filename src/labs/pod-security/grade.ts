import type { PodSecurityGoal } from '../../schema/goals/pod-security.ts';
import { gradeOf, type Grade, type Requirement } from '../shared/grade.ts';
import { readObjects, type LocatedObject } from '../shared/read-objects.ts';
import { evaluatePodSecurity } from './evaluate.ts';
import { fieldsAt, sameValue } from './goal-fields.ts';
import { absentText, byName, nameOf, nameText, requirement, type ObjectsByName } from './goal-objects.ts';
import { gradeNamespace } from './grade-namespace.ts';
import { readPod } from './read-pod.ts';
import { SHAPES } from './shapes.ts';

/** The texts of a challenge that its goal refers to. */
export interface ChallengeTexts {
  readonly start: string;
  readonly given?: string | undefined;
}

/**
 * Grades an answer to a challenge: whether its objects are there, pass the level that is asked for, keep what had to stay
 * and have what they had to get, and what its namespaces do with objects.
 */
export function gradeAnswer(goal: PodSecurityGoal, texts: ChallengeTexts, answer: string): Grade {
  const { objects, problems } = readObjects(answer, SHAPES);
  const answered = byName(objects);
  const start = byName(readObjects(texts.start, SHAPES).objects);
  // What is given cannot be replaced by an answer.
  const known = new Map([...answered, ...byName(readObjects(texts.given ?? '', SHAPES).objects)]);
  return gradeOf(
    [
      ...goal.objects.map((name) => isThereOnce(name, answered)),
      ...(goal.passes === undefined ? [] : passesLevel(objects, goal.passes)),
      ...goal.unchanged.map((kept) => isKept(kept, start, answered)),
      ...goal.required.map((given) => isGiven(given, answered)),
      ...goal.namespaces.flatMap((namespace) => gradeNamespace(namespace, answered, known)),
    ],
    problems,
  );
}

function isThereOnce(name: string, answered: ObjectsByName): Requirement {
  const count = answered.get(name)?.length ?? 0;
  const faults = count === 0 ? [absentText(name)] : count > 1 ? [`It is there ${count} times.`] : [];
  return requirement(`${nameText(name)} is there.`, faults);
}

function passesLevel(objects: readonly LocatedObject[], { level, version }: NonNullable<PodSecurityGoal['passes']>): Requirement[] {
  return objects
    .filter(({ value }) => readPod(value).state !== 'no-pod')
    .map((object) => {
      const { allowed, violations } = evaluatePodSecurity(object.value, { level, version });
      const faults = allowed || violations.length > 0 ? violations.map(({ message }) => message) : ['It could not be read.'];
      return requirement(`${nameText(nameOf(object))} passes the level ${level}, version ${version}.`, faults);
    });
}

function isKept({ text, of, fields }: PodSecurityGoal['unchanged'][number], start: ObjectsByName, answered: ObjectsByName): Requirement {
  const [before, now] = [start.get(of)?.[0], answered.get(of)?.[0]];
  if (now === undefined) return requirement(text, [absentText(of)]);
  const faults = fields.flatMap((field) => {
    const was = new Map(fieldsAt(before?.value, field).map(({ label, value }) => [label, value]));
    const is = new Map(fieldsAt(now.value, field).map(({ label, value }) => [label, value]));
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((label) => was.has(label) !== is.has(label) || !sameValue(was.get(label), is.get(label)))
      .map((label) => changeText(label, was.get(label), is.get(label)));
  });
  return requirement(text, faults);
}

function isGiven({ text, of, fields, values }: PodSecurityGoal['required'][number], answered: ObjectsByName): Requirement {
  const now = answered.get(of)?.[0];
  if (now === undefined) return requirement(text, [absentText(of)]);
  const faults = fields
    .flatMap((field) => fieldsAt(now.value, field))
    .filter(({ value }) => !values.some((each) => each === (value ?? null)))
    .map(({ label, value }) => `${label} is ${valueText(value)}.`);
  return requirement(text, faults);
}

function changeText(label: string, was: unknown, is: unknown): string {
  if (is === undefined) return `${label} is absent.`;
  if (typeof is === 'object' || typeof was === 'object') return `${label} has changed.`;
  return was === undefined ? `${label} is new.` : `${label} is ${valueText(is)}; it was ${valueText(was)}.`;
}

function valueText(value: unknown): string {
  if (value === undefined) return 'absent';
  return typeof value === 'object' ? 'set' : JSON.stringify(value);
}
