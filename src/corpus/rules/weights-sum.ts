import type { Rule } from './rule.ts';

/** The weights of the exam's domains make up the whole exam. */
export const weightsSum: Rule = ({ curriculum }) => {
  if (!curriculum) return [];
  const sum = curriculum.value.domains.reduce((total, { weight }) => total + weight, 0);
  return sum === 100
    ? []
    : [
        {
          kind: 'weights-sum',
          file: curriculum.file,
          line: curriculum.lineOf(['domains']),
          field: 'domains',
          message: `the weights add up to ${sum}`,
        },
      ];
};
