import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Facts are checked against a version of Kubernetes that there is. */
export const unknownVersion: Rule = ({ curriculum, topics, labs }) => {
  if (!curriculum) return [];
  const newest = curriculum.value.kubernetes;
  return [...topics, ...labs].flatMap(({ file, value: { kubernetes }, lineOf }): Diagnostic[] =>
    kubernetes === undefined || minorOf(kubernetes) <= minorOf(newest)
      ? []
      : [
          {
            kind: 'unknown-version',
            file,
            line: lineOf(['kubernetes']),
            field: 'kubernetes',
            message: `Kubernetes ${kubernetes} is not out: the newest here is ${newest}`,
            allowed: `up to "${newest}"; once there is a newer one, "kubernetes" in content/domains.yaml says so`,
          },
        ],
  );
};

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
