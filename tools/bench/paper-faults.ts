import { domainOf, type Bank } from '../../src/study/bank.ts';
import { paperSize, allocateSeats, type Paper } from '../../src/study/paper.ts';

/** What is wrong with a full paper: a domain with other seats than its weight gives, a question twice or beyond, two that ask the same fact. */
export function faultsOfPaper(bank: Bank, paper: Pick<Paper, 'questions'>): string[] {
  const byId = new Map(bank.questions.map((question) => [question.id, question]));
  const drawn = paper.questions.flatMap(({ id }) => byId.get(id) ?? []);
  const ids = new Set(drawn.map(({ id }) => id));
  const seats = allocateSeats(bank, bank.domains, paperSize(bank, 'full').questions).flatMap(({ domain, seats: due }) => {
    const has = drawn.filter(({ topic }) => domainOf(topic) === domain).length;
    return has === due ? [] : [`${domain} has ${has} seats instead of ${due}`];
  });
  return [
    ...seats,
    ...(ids.size === paper.questions.length ? [] : ['a question comes twice, or is not in the bank']),
    ...drawn.filter(({ depth }) => depth !== 'core').map(({ id }) => `${id} is beyond`),
    ...drawn.flatMap(({ id, enemies }) => enemies.filter((enemy) => ids.has(enemy)).map((enemy) => `${id} and ${enemy} ask the same fact`)),
  ];
}
