import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { TopicKind } from '../../src/schema/topic/kinds.ts';

/** A domain for each kind of topic. No code knows these ids. */
export const NEW_TOPICS: readonly { readonly kind: TopicKind; readonly id: string; readonly title: string }[] = [
  { kind: 'component', id: 'engine-room/boiler', title: 'Boiler' },
  { kind: 'control', id: 'rules/watch-keeping', title: 'Watch keeping' },
  { kind: 'attack', id: 'pirates/boarding', title: 'Boarding' },
  { kind: 'framework', id: 'charters/ship-code', title: 'Ship code' },
];

export const CARDS = ['keep-the-hatch-shut', 'hatch-left-open'] as const;
export const questionIds = (id: string): string[] => [1, 2, 3].map((n) => `${id.replace('/', '-')}-${n}`);

const SOURCE = 'ship-manual';

/** A guide of nothing but its domains, a source and two positions. */
export function emptyGuide(): Map<string, string> {
  const domains = NEW_TOPICS.map(({ id, title }) => ({
    id: id.split('/')[0],
    title: `Domain of ${title}`,
    shortTitle: `About ${title}`,
    weight: 25,
    summary: 'What there is to know.',
    competencies: [{ id: id.split('/')[1], title }],
  }));
  const exam = {
    name: 'Certified Sailor',
    shortName: 'CS',
    questions: 8,
    minutes: 12,
    passPercent: 50,
    page: 'https://example.org/exam',
    curriculum: 'https://example.org/curriculum',
  };
  return new Map([
    [
      'content/guide.yaml',
      stringify({ id: 'sailor-guide', name: 'Sailor Guide', title: 'A guide to ships', notice: 'Not the harbour’s.', trademarks: 'None.' }),
    ],
    ['content/domains.yaml', stringify({ exam, kubernetes: '1.37', domains })],
    ['content/renamed.yaml', stringify({ topics: {}, cards: {}, terms: {}, questions: {}, challenges: {} })],
    ['content/sources/rules.yaml', stringify([source()])],
    ['content/glossary/rules.yaml', stringify([term()])],
    [
      'content/positions.yaml',
      stringify([
        { ...position('deck'), start: true },
        { ...position('hold'), goal: true },
      ]),
    ],
  ]);
}

const source = () => ({ id: SOURCE, title: 'Manual', publisher: 'The yard', url: 'https://example.org/manual', read: '2026-11-29' });
const position = (id: string) => ({ id, title: `On the ${id}`, holds: 'Can do what is done there.' });
const term = () => ({ id: 'hatch', term: 'Hatch', definition: 'A lid.', topic: 'engine-room/boiler', sources: [SOURCE] });

const frontmatter = z.looseObject({
  title: z.string(),
  practices: z.array(z.looseObject({})),
  exam: z.looseObject({}),
});

/** Fills in what `npm run new` has begun: two cards, and a diagram. */
export function filledTopic(id: string, text: string): string {
  const [, head = '', body = ''] = text.split(/^---\n/m);
  const data = frontmatter.parse(parse(head));
  const cited = { sources: [SOURCE] };
  const practice = {
    ...data.practices[0],
    id: CARDS[0],
    title: `Keep it shut: ${data.title}`,
    why: 'Water.',
    how: 'Push.',
    check: 'Pull.',
    ...cited,
  };
  const fault = { id: CARDS[1], title: `Left open: ${data.title}`, depth: 'core', ...cited };
  const byKind = {
    ...('group' in data && { group: 'node' }),
    ...('misconfigurations' in data && { misconfigurations: [{ ...fault, impact: 'It sinks.', detect: 'Look.', fixedBy: [CARDS[0]] }] }),
    ...('techniques' in data && {
      techniques: [
        {
          ...fault,
          needs: [{ any: ['deck'] }],
          gains: ['hold'],
          how: 'By rope.',
          signs: 'Noise.',
          answers: [{ practice: `${id}#${CARDS[0]}`, effect: 'prevents' }],
        },
      ],
    }),
    ...('documents' in data && {
      documents: [
        {
          ...fault,
          ...{ publisher: 'The port', version: '1', published: '2026', scope: 'Ships.', audience: 'Crews.' },
          ...{ structure: 'Rules.', evidence: 'A log.', kubernetes: 'None.' },
        },
      ],
    }),
  };
  const filled = {
    ...data,
    ...byKind,
    summary: `What keeps the ${data.title.toLowerCase()} dry.`,
    inBrief: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
    objectives: ['Say one', 'Say two', 'Say three'],
    practices: [practice],
    exam: { remember: ['The hatch', 'The pump'], confused: [{ what: 'Port', with: 'Starboard', difference: 'Left and right.', ...cited }] },
  };
  return `---\n${stringify(filled, { aliasDuplicateObjects: false })}---\n${body.replace('TODO', `It keeps the water out.<Cite source="${SOURCE}" />\n${diagram(data.title)}`)}`;
}

const diagram = (title: string): string => `
\`\`\`mermaid
flowchart LR
  accTitle: Who opens the hatch of ${title}
  accDescr: The crew opens the hatch, and the sea does not.
  crew["Crew"]:::client -->|"by hand"| hatch["Hatch"]:::control
\`\`\`
`;

/** Fills in the questions that `npm run new` has begun, each on one of the topic's two cards. */
export function filledQuestions(topic: string, text: string): string {
  const begun = z.array(z.looseObject({ id: z.string() })).parse(parse(text));
  return stringify(
    begun.map(({ id }, n) => ({
      id,
      stem: `What does the crew of ${topic} do first in case ${n + 1}?`,
      options: ['Shuts', 'Opens', 'Paints', 'Sells'].map((verb, i) => ({
        text: `${verb} hatch ${n + 1} of the ship`,
        ...(i === 0 && { correct: true }),
        why: `It ${verb.toLowerCase()} it.`,
      })),
      depth: 'core',
      level: ['recall', 'apply', 'analyse'][n],
      practice: CARDS[n % 2],
      sources: [SOURCE],
    })),
  );
}
