import type { Domain } from '../schema/domain.ts';
import type { Level } from '../schema/question.ts';
import { paperSize, allocateSeats } from '../study/paper.ts';
import { publishBank } from './bank.ts';
import type { Content } from './content.ts';

/** How many questions there are, and how one paper is made of them. */
export interface Blueprint {
  readonly seats: number;
  readonly domains: readonly BlueprintDomain[];
  /** Pairs of questions that ask the same fact: no paper has both. */
  readonly enemies: number;
}

export interface BlueprintDomain {
  readonly domain: Domain;
  /** Its share of the seats by weight, before it is made whole. */
  readonly quota: number;
  readonly seats: number;
  readonly core: number;
  readonly beyond: number;
  readonly competencies: readonly BlueprintCompetency[];
}

export interface BlueprintCompetency {
  /** `<domain>/<competency>` */
  readonly id: string;
  readonly title: string;
  readonly core: number;
  readonly beyond: number;
  /** Core questions by what they ask of a candidate. */
  readonly levels: Readonly<Record<Level, number>>;
  /** How many of them a full paper has: topics take turns, so it is one of two neighbouring numbers. */
  readonly onPaper: { readonly least: number; readonly most: number };
}

export function blueprintOf(content: Content): Blueprint {
  const bank = publishBank(content);
  const byTopic = Map.groupBy(bank.questions, ({ topic }) => topic);
  const size = paperSize(bank, 'full').questions;
  const seats = new Map(allocateSeats(bank, bank.domains, size).map((each) => [each.domain, each.seats]));
  const domains = content.domains.map(({ domain }): BlueprintDomain => {
    const own = seats.get(domain.id) ?? 0;
    const turns = own / domain.competencies.length;
    const competencies = domain.competencies.map(({ id: name, title }): BlueprintCompetency => {
      const id = `${domain.id}/${name}`;
      const questions = byTopic.get(id) ?? [];
      const core = questions.filter(({ depth }) => depth === 'core');
      const count = (level: Level): number => core.filter((question) => question.level === level).length;
      return {
        id,
        title,
        core: core.length,
        beyond: questions.length - core.length,
        levels: { recall: count('recall'), apply: count('apply'), analyse: count('analyse') },
        onPaper: { least: Math.floor(turns), most: Math.ceil(turns) },
      };
    });
    const sum = (of: 'core' | 'beyond'): number => competencies.reduce((total, each) => total + each[of], 0);
    return { domain, quota: (size * domain.weight) / 100, seats: own, core: sum('core'), beyond: sum('beyond'), competencies };
  });
  return { seats: size, domains, enemies: bank.questions.reduce((sum, { enemies }) => sum + enemies.length, 0) / 2 };
}
