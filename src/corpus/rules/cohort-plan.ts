import { contrast } from '../../text/contrast.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** The grounds on which the accent stands as text: those of src/styles/tokens/color.css that contrast least with it. */
const GROUNDS = { light: '#f3f1ea', dark: '#20252c' } as const;
const LEAST_CONTRAST = 4.5;

/** The plan of a cohort names what there is, and its weeks follow one another within its dates. */
export const cohortPlan: Rule = ({ cohort, curriculum, topicIds, challenges, texts }) => {
  if (!cohort) return [];
  const { file, value, lineOf } = cohort;
  const found: Diagnostic[] = [];
  const say = (path: readonly (string | number)[], message: string, allowed?: string): void => {
    found.push({ kind: 'cohort', file, line: lineOf([...path]), field: path.join('.'), message, allowed });
  };
  const checkId = (path: readonly (string | number)[], what: string, id: string, known: ReadonlySet<string>): void => {
    if (known.has(id)) return;
    const near = nearest(id, known);
    say(path, `names the unknown ${what} "${id}"`, near.length > 0 ? near.join(', ') : undefined);
  };
  const labs = new Set(challenges.map(({ lab, id }) => `${lab}/${id}`));
  if (value.from > value.to) say(['to'], `is ${value.to}, before the first day, ${value.from}`, `a day from ${value.from}`);
  value.weeks.forEach(({ from, to, topics, labs: own }, i) => {
    const before = value.weeks[i - 1];
    if (from > to) say(['weeks', i, 'to'], `is ${to}, before the week’s first day, ${from}`, `a day from ${from}`);
    if (from < value.from || to > value.to)
      say(['weeks', i, from < value.from ? 'from' : 'to'], 'is outside the cohort’s dates', `${value.from} to ${value.to}`);
    if (before && from <= before.to)
      say(
        ['weeks', i, 'from'],
        `is ${from}, but the week before it, "${before.title}", lasts until ${before.to}`,
        `a day after ${before.to}`,
      );
    topics.forEach((id, j) => checkId(['weeks', i, 'topics', j], 'topic', id, topicIds));
    own.forEach((id, j) => checkId(['weeks', i, 'labs', j], 'challenge', id, labs));
  });
  const domains = new Set<string>(curriculum?.value.domains.map(({ id }) => id));
  value.hiddenDomains.forEach((id, i) => checkId(['hiddenDomains', i], 'domain', id, domains));
  if (value.logo !== undefined && !texts.has(`content/${value.logo}`))
    say(['logo'], `names content/${value.logo}, which does not exist`, 'an SVG file at that place');
  for (const theme of ['light', 'dark'] as const) {
    const accent = value.accent?.[theme];
    if (accent === undefined) continue;
    const has = contrast(accent, GROUNDS[theme]);
    if (has < LEAST_CONTRAST)
      say(
        ['accent', theme],
        `has a contrast of ${has.toFixed(1)} to the page, ${GROUNDS[theme]}`,
        `a contrast of at least ${LEAST_CONTRAST}`,
      );
  }
  return found;
};
