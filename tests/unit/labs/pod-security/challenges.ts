import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { ENGINE, type PodSecurityOptions } from '../../../../src/labs/pod-security/engine.ts';
import type { Evaluation, GradeReport } from '../../../../src/labs/shared/presentation.ts';
import { challenge } from '../../../../src/schema/challenge.ts';
import { podSecurityGoal, type PodSecurityGoal } from '../../../../src/schema/goals/pod-security.ts';

export const FOLDER = 'content/labs/pod-security';
const schema = challenge.extend({ goal: podSecurityGoal });

/** A challenge with the files beside it. */
export interface ReadChallenge {
  readonly id: string;
  readonly value: ReturnType<typeof schema.parse>;
  /** Text by the name of its file. */
  readonly texts: ReadonlyMap<string, string>;
}

export type Json = Record<string, unknown>;

/** The challenges of the lab, in their order. */
export const CHALLENGES: readonly ReadChallenge[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const texts = new Map(readdirSync(`${FOLDER}/${id}`).map((file) => [file, readFileSync(`${FOLDER}/${id}/${file}`, 'utf8')]));
    return { id, value: schema.parse(parse(texts.get('challenge.yaml') ?? '')), texts };
  })
  .sort((a, b) => a.value.order - b.value.order);

export function textOf({ id, texts }: ReadChallenge, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`${id} has no ${file}`);
  return text;
}

const OPTIONS: PodSecurityOptions = {
  version: 'latest',
  labels: {
    enforce: { level: undefined, version: 'latest' },
    audit: { level: undefined, version: 'latest' },
    warn: { level: undefined, version: 'latest' },
  },
};

/** What a learner sees of an answer. */
export function grade(challenge: ReadChallenge, answer: string): GradeReport & Pick<Evaluation<unknown>, 'remarks'> {
  const texts = { start: textOf(challenge, 'start.yaml'), given: challenge.texts.get('given.yaml') ?? '' };
  return gradeTexts(challenge.value.goal, texts, answer);
}

/** What a learner sees of an answer to a goal. */
export function gradeTexts(
  goal: PodSecurityGoal,
  texts: { readonly start: string; readonly given: string },
  answer: string,
): GradeReport & Pick<Evaluation<unknown>, 'remarks'> {
  const { grade: report, remarks } = ENGINE.evaluate({ text: answer, challenge: { goal, ...texts }, options: OPTIONS });
  if (!report) throw new Error('no grade');
  return { ...report, remarks };
}

/** The requirements that an answer does not meet, with what is so instead, and the mistakes of its text. */
export function faultsOf(challenge: ReadChallenge, answer: string): string[] {
  const { requirements, remarks } = grade(challenge, answer);
  return [
    ...remarks.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ...requirements.flatMap(({ text, met, detail }) => (met ? [] : [`${text} ${detail}`])),
  ];
}

/** The objects of the model answer, new ones each time. */
export function modelObjects(challenge: ReadChallenge): Json[] {
  return parseAllDocuments(textOf(challenge, 'solution.yaml')).map((document) => document.toJS() as Json);
}

export function asText(objects: readonly unknown[]): string {
  return objects.map((object) => stringify(object)).join('---\n');
}

/** Every map in a value, outer ones first. */
export function mapsIn(value: unknown): Json[] {
  if (value === null || typeof value !== 'object') return [];
  return [...(Array.isArray(value) ? [] : [value as Json]), ...Object.values(value).flatMap(mapsIn)];
}

export function podSpecsIn(value: unknown): Json[] {
  return mapsIn(value).filter((map) => Array.isArray(map['containers']));
}

export function containersIn(value: unknown): Json[] {
  return mapsIn(value).filter((map) => 'image' in map && 'name' in map);
}
