import { ENGINE as NETWORK_POLICY } from '../../labs/network-policy/engine.ts';
import { ENGINE as POD_SECURITY } from '../../labs/pod-security/engine.ts';
import { ENGINE as RBAC } from '../../labs/rbac/engine.ts';
import type { Judgement } from '../../labs/shared/lab-engine.ts';
import { networkPolicyGoal } from '../../schema/goals/network-policy.ts';
import { podSecurityGoal } from '../../schema/goals/pod-security.ts';
import { rbacGoal } from '../../schema/goals/rbac.ts';
import type { Lab } from '../../schema/lab.ts';
import type { ChallengeFile } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { mistakesInObjects } from './manifest-objects.ts';
import type { Rule } from './rule.ts';

interface Texts {
  readonly start: string;
  readonly given: string;
}

/** Each lab judges the answers to a challenge by goals of its own. */
const JUDGES: Readonly<Record<Lab, (goal: unknown, texts: Texts) => (text: string) => Judgement>> = {
  'pod-security': (goal, texts) => {
    const challenge = { ...texts, goal: podSecurityGoal.parse(goal) };
    return (text) => POD_SECURITY.judge(text, challenge);
  },
  rbac: (goal, texts) => {
    const challenge = { ...texts, goal: rbacGoal.parse(goal) };
    return (text) => RBAC.judge(text, challenge);
  },
  'network-policy': (goal, texts) => {
    const challenge = { ...texts, goal: networkPolicyGoal.parse(goal) };
    return (text) => NETWORK_POLICY.judge(text, challenge);
  },
};

/** The answers beside a challenge do what they are said to do, by the grader that judges learners'. */
export const challengeAnswers: Rule = ({ challenges }) => challenges.flatMap(rememberedMistakes);

/** What was said of a challenge before, by its file: to judge all takes a second, and an author changes one. */
const before = new Map<string, { readonly of: string; readonly mistakes: readonly Diagnostic[] }>();

function rememberedMistakes(challenge: ChallengeFile): readonly Diagnostic[] {
  const of = JSON.stringify([challenge.value, [...challenge.texts]]);
  const known = before.get(challenge.file);
  if (known?.of === of) return known.mistakes;
  const mistakes = mistakesOf(challenge);
  before.set(challenge.file, { of, mistakes });
  return mistakes;
}

function mistakesOf({ file, lab, value, texts }: ChallengeFile): Diagnostic[] {
  const folder = file.slice(0, -'challenge.yaml'.length);
  const of = { start: texts.get('start.yaml') ?? '', given: texts.get('given.yaml') ?? '' };
  const judge = JUDGES[lab](value.goal, of);
  const wrong = value.wrong.map((each) => each.file);
  const judged = ['start.yaml', 'solution.yaml', ...wrong]
    // What is no object of the API is named already.
    .filter((name) => texts.has(name) && mistakesInObjects(folder + name, texts.get(name) ?? '').length === 0)
    .map((name) => ({ name, ...judge(texts.get(name) ?? '') }));
  const reasons = new Map<string, string>();
  return judged.flatMap(({ name, remarks, grade }): Diagnostic[] => {
    const refused = remarks.filter(({ severity }) => severity === 'error');
    if (refused.length > 0) {
      return refused.map(({ line, message }) => ({ kind: 'challenge-answer', file: folder + name, line, message: withoutStop(message) }));
    }
    const said = (message: string, allowed?: string): Diagnostic[] => [{ kind: 'challenge-answer', file: folder + name, message, allowed }];
    const unmet = grade.requirements.filter(({ met }) => !met).map(({ text, detail }) => `${text} ${detail}`.trim());
    if (name === 'solution.yaml') return grade.solved ? [] : said('does not solve the challenge', unmet.join(' '));
    if (grade.solved) return said('solves the challenge');
    if (name === 'start.yaml') return [];
    const earlier = reasons.get(unmet.join('\n'));
    reasons.set(unmet.join('\n'), name);
    return earlier === undefined ? [] : said(`fails for the same reason as ${earlier}`, 'another mistake that somebody would make');
  });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
