import { titleOf } from '../../diagrams/fence.ts';
import { SCENARIO_QUESTIONS } from '../../schema/scenario.ts';
import { cardsOf, documentsOf, techniquesOf } from '../../schema/topic/topic-cards.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import type { Corpus, Located } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A place in a file that names something by its id. */
interface Naming {
  readonly located: Pick<Located<unknown>, 'file' | 'lineOf'>;
  readonly path: FieldPath;
  readonly id: string;
}

/** Scenarios, enemies, cards that answer or serve, and positions exist. */
export const unknownReference: Rule = (corpus) => {
  const questions = new Set<string>(corpus.questions.flatMap(({ value }) => value.map(({ id }) => id)));
  const cards = new Set(corpus.topics.flatMap(({ id, value }) => cardsOf(value).map((card) => `${id}#${card.id}`)));
  const diagrams = new Set(
    corpus.bodies.flatMap(({ file, body }) =>
      body.diagrams.map((fence) => `${file.replace(/^content\/topics\/|\.mdx$/g, '')}: ${titleOf(fence)}`),
    ),
  );
  const scenarios = new Set<string>(corpus.scenarios.all.map(({ id }) => id));
  const positions = new Set<string>(corpus.positions?.value.map(({ id }) => id));
  return [
    ...unknown('question', questions, enemiesIn(corpus), () => 'content/questions/'),
    ...unknown('card', cards, cardsNamedIn(corpus), topicFileOf),
    ...unknown('card', cards, cardsOfSheet(corpus), topicFileOf),
    ...unknown('position', positions, positionsIn(corpus), () => 'content/positions.yaml'),
    ...unknown('diagram', diagrams, diagramsShownIn(corpus), (id) => topicFileOf(id.replace(/: .*/, ''))),
    ...unknown('scenario', scenarios, scenariosIn(corpus), () => 'content/scenarios/'),
    ...unknown('topic or card', new Set([...cards, ...corpus.topicIds]), wordingsIn(corpus), topicFileOf),
    ...unknown('topic', corpus.topicIds, elsewhereIn(corpus), topicFileOf),
    ...incompleteScenarios(corpus),
  ];
};

function unknown(what: string, known: ReadonlySet<string>, namings: readonly Naming[], home: (id: string) => string): Diagnostic[] {
  return namings
    .filter(({ id }) => !known.has(id))
    .map(({ located, path, id }) => ({
      kind: 'unknown-reference',
      file: located.file,
      line: located.lineOf(path),
      field: path.join('.'),
      message: `names the unknown ${what} "${id}"`,
      allowed: nearest(id, known).join(', ') || undefined,
      follows: home(id),
      card: id.includes('#') ? id : undefined,
    }));
}

/** The file of the topic that a card is on. */
function topicFileOf(card: string): string {
  return `content/topics/${card.split('#')[0] ?? ''}.mdx`;
}

function enemiesIn({ questions }: Corpus): Naming[] {
  return questions.flatMap((located) =>
    located.value.flatMap(({ enemies = [] }, i) => enemies.map((id, j) => ({ located, path: [i, 'enemies', j], id }))),
  );
}

/** Diagrams of topics that questions show, as `<domain>/<topic>: <its title>`. */
function diagramsShownIn({ questions }: Corpus): Naming[] {
  return questions.flatMap((located) =>
    located.value.flatMap(({ exhibit }, i) =>
      exhibit !== undefined && 'diagram' in exhibit
        ? [{ located, path: [i, 'exhibit', 'diagram', 'title'], id: `${exhibit.diagram.topic}: ${exhibit.diagram.title}` }]
        : [],
    ),
  );
}

function scenariosIn({ questions }: Corpus): Naming[] {
  return questions.flatMap((located) =>
    located.value.flatMap(({ scenario }, i) => (scenario === undefined ? [] : [{ located, path: [i, 'scenario'], id: scenario }])),
  );
}

function cardsNamedIn({ topics }: Corpus): Naming[] {
  return topics.flatMap((located) => [
    ...techniquesOf(located.value).flatMap(({ answers }, i) =>
      answers.map(({ practice }, j) => ({ located, path: ['techniques', i, 'answers', j, 'practice'], id: practice })),
    ),
    ...documentsOf(located.value).flatMap(({ serves = [] }, i) =>
      serves.flatMap(({ practices }, j) =>
        practices.map((id, k) => ({ located, path: ['documents', i, 'serves', j, 'practices', k], id })),
      ),
    ),
  ]);
}

function cardsOfSheet({ sheet }: Corpus): Naming[] {
  return sheet.flatMap((located) => located.value.rows.map(({ card }, i) => ({ located, path: ['rows', i, 'card'], id: card })));
}

function positionsIn({ topics }: Corpus): Naming[] {
  return topics.flatMap((located) =>
    techniquesOf(located.value).flatMap(({ needs, gains }, i) => [
      ...needs.flatMap(({ any }, j) => any.map((id, k) => ({ located, path: ['techniques', i, 'needs', j, 'any', k], id }))),
      ...gains.map((id, j) => ({ located, path: ['techniques', i, 'gains', j], id })),
    ]),
  );
}

function wordingsIn({ wordings }: Corpus): Naming[] {
  return wordings.files.flatMap((located) => located.value.map(({ of: id }, i) => ({ located, path: [i, 'of'], id })));
}

function elsewhereIn({ elsewhere }: Corpus): Naming[] {
  return elsewhere?.value.map(({ topic: id }, i) => ({ located: elsewhere, path: [i, 'topic'], id })) ?? [];
}

/** A scenario is told for the questions that share it. */
function incompleteScenarios({ scenarios, questions }: Corpus): Diagnostic[] {
  const named = questions.flatMap(({ value }) => value.map(({ scenario }) => scenario));
  return scenarios.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id }, i): Diagnostic[] => {
      const count = named.filter((each) => each === id).length;
      return count === SCENARIO_QUESTIONS
        ? []
        : [
            {
              kind: 'unknown-reference',
              file,
              line: lineOf([i, 'id']),
              field: `${i}.id`,
              message: `"${id}" is named by ${count} questions`,
              allowed: `exactly ${SCENARIO_QUESTIONS} questions with scenario: ${id}`,
              follows: 'content/questions/',
            },
          ];
    }),
  );
}
