import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ENGINE } from '../../../../src/labs/network-policy/engine.ts';
import type { Evaluation, GradeReport } from '../../../../src/labs/shared/presentation.ts';
import { challenge } from '../../../../src/schema/challenge.ts';
import { networkPolicyGoal, type NetworkPolicyGoal } from '../../../../src/schema/goals/network-policy.ts';

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

/** What a learner sees of an answer. */
export function gradeOf(each: ReadChallenge, answer: string): GradeReport & Pick<Evaluation<unknown>, 'remarks'> {
  return graded(each.value.goal, textOf(each, 'given.yaml'), answer);
}

/** What a learner sees of an answer to a goal. */
export function graded(goal: NetworkPolicyGoal, given: string, answer: string): GradeReport & Pick<Evaluation<unknown>, 'remarks'> {
  const options = { query: undefined, earlier: undefined, drawn: undefined };
  const { grade, remarks } = ENGINE.evaluate({ text: answer, challenge: { goal, start: '', given }, options });
  if (!grade) throw new Error('no grade');
  return { ...grade, remarks };
}

/** What an answer lacks: mistakes of its text, and requirements that are not met, with what is so instead. */
export function faultsOf(each: ReadChallenge, answer: string): string[] {
  const { remarks, requirements } = gradeOf(each, answer);
  return [
    ...remarks.filter(({ severity }) => severity === 'error').map(({ line, message }) => `${line}: ${message}`),
    ...requirements.filter(({ met }) => !met).map(({ text, detail }) => `${text} ${detail}`),
  ];
}
