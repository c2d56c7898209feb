import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { grade } from '../../../../src/labs/network-policy/grade.ts';
import type { Grade } from '../../../../src/labs/shared/grade.ts';
import { challenge } from '../../../../src/schema/challenge.ts';
import { networkPolicyGoal } from '../../../../src/schema/goals/network-policy.ts';

const FOLDER = 'content/labs/network-policy';
const schema = challenge.extend({ goal: networkPolicyGoal });

/** A challenge with the files beside it. */
export interface ReadChallenge {
  readonly id: string;
  readonly value: ReturnType<typeof schema.parse>;
  /** Text by the name of its file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The challenges of the lab, in their order. */
export const CHALLENGES: readonly ReadChallenge[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const texts = new Map(readdirSync(`${FOLDER}/${id}`).map((file) => [file, readFileSync(`${FOLDER}/${id}/${file}`, 'utf8')]));
    return { id, value: schema.parse(parse(texts.get('challenge.yaml') ?? '')), texts };
  })
  .sort((a, b) => a.value.order - b.value.order);

export function challengeOf(id: string): ReadChallenge {
  const found = CHALLENGES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no challenge ${id}`);
  return found;
}

export function textOf({ id, texts }: ReadChallenge, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`${id} has no ${file}`);
  return text;
}

export function gradeOf(each: ReadChallenge, answer: string): Grade {
  return grade(each.value.goal, textOf(each, 'given.yaml'), answer);
}

/** What an answer lacks: mistakes of its text, and requirements that are not met, with what is so instead. */
export function faultsOf(each: ReadChallenge, answer: string): string[] {
  const { problems, requirements } = gradeOf(each, answer);
  return [
    ...problems.map(({ line, message }) => `${line}: ${message}`),
    ...requirements.filter(({ met }) => !met).map(({ text, detail = '' }) => `${text} ${detail}`),
  ];
}
