import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { fileURLToPath } from 'node:url';
import { parseCorpus } from './corpus/corpus.ts';
import { readContent } from './corpus/read.ts';
import { challenge, guidance, labIntroduction } from './schema/challenge.ts';
import { curriculum } from './schema/domain.ts';
import { kebabId, topicId } from './schema/ids.ts';
import { LABS } from './schema/lab.ts';
import { term } from './schema/glossary.ts';
import { question } from './schema/question.ts';
import { renamed } from './schema/renamed.ts';
import { position } from './schema/position.ts';
import { scenario } from './schema/scenario.ts';
import { source } from './schema/source.ts';
import { topic } from './schema/topic/topic.ts';

/** `file()` wants records with ids; the curriculum is one record, because its domains have an order. */
const curriculumOf = (text: string) => [{ id: 'kcsa', ...curriculum.parse(parse(text)) }];

/** One record, as the curriculum is. */
const renamedOf = (text: string) => [{ id: 'renamed', ...renamed.parse(parse(text)) }];

async function corpus() {
  return parseCorpus(await readContent(fileURLToPath(new URL('..', import.meta.url))));
}

/** A bank file is a list; each of its questions becomes an entry that knows its topic. */
async function questionEntries() {
  const { questions } = await corpus();
  return questions.flatMap(({ topic: of, value }) => value.map((each) => ({ ...each, topic: of })));
}

async function labEntries() {
  return (await corpus()).labs.map(({ lab, value, example }) => ({ ...value, id: lab, example }));
}

/** A challenge with the texts beside it, under `<lab>/<challenge>`. */
async function challengeEntries() {
  return (await corpus()).challenges.map(({ lab, id, value, texts }) => ({
    ...value,
    id: `${lab}/${id}`,
    lab,
    texts: Object.fromEntries(texts),
  }));
}

async function guidanceEntries() {
  return (await corpus()).guidance.flatMap(({ lab, value }) => value.map((each) => ({ ...each, id: `${lab}/${each.id}`, lab })));
}

const lab = z.enum(LABS);

export const collections = {
  topics: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/topics' }), schema: topic }),
  curriculum: defineCollection({
    loader: file('content/domains.yaml', { parser: curriculumOf }),
    schema: curriculum.extend({ id: kebabId }),
  }),
  questions: defineCollection({ loader: questionEntries, schema: question.extend({ topic: topicId }) }),
  sources: defineCollection({ loader: async () => [...(await corpus()).sources.all], schema: source }),
  positions: defineCollection({ loader: async () => [...((await corpus()).positions?.value ?? [])], schema: position }),
  scenarios: defineCollection({ loader: async () => [...(await corpus()).scenarios.all], schema: scenario }),
  labs: defineCollection({ loader: labEntries, schema: labIntroduction.extend({ id: lab, example: z.string() }) }),
  challenges: defineCollection({
    loader: challengeEntries,
    schema: challenge.extend({ id: z.string(), lab, goal: z.unknown(), texts: z.record(z.string(), z.string()) }),
  }),
  guidance: defineCollection({ loader: guidanceEntries, schema: guidance.extend({ id: z.string(), lab }) }),
  renamed: defineCollection({
    loader: file('content/renamed.yaml', { parser: renamedOf }),
    schema: renamed.extend({ id: kebabId }),
  }),
  glossary: defineCollection({ loader: async () => [...(await corpus()).glossary.all], schema: term }),
};
