import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { fileURLToPath } from 'node:url';
import { parseCorpus } from './corpus/corpus.ts';
import { readContent } from './corpus/read.ts';
import { curriculum } from './schema/domain.ts';
import { kebabId, topicId } from './schema/ids.ts';
import { term } from './schema/glossary.ts';
import { question } from './schema/question.ts';
import { renamed } from './schema/renamed.ts';
import { source } from './schema/source.ts';
import { topic } from './schema/topic.ts';

/** `file()` wants records with ids; the curriculum is one record, because its domains have an order. */
const curriculumOf = (text: string) => [{ id: 'kcsa', ...curriculum.parse(parse(text)) }];

/** One record, as the curriculum is. */
const renamedOf = (text: string) => [{ id: 'renamed', ...renamed.parse(parse(text)) }];

/** A bank file is a list; each of its questions becomes an entry that knows its topic. */
async function questionEntries() {
  const { questions } = parseCorpus(await readContent(fileURLToPath(new URL('..', import.meta.url))));
  return questions.flatMap(({ topic: of, value }) => value.map((each) => ({ ...each, topic: of })));
}

export const collections = {
  topics: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/topics' }), schema: topic }),
  curriculum: defineCollection({
    loader: file('content/domains.yaml', { parser: curriculumOf }),
    schema: curriculum.extend({ id: kebabId }),
  }),
  questions: defineCollection({ loader: questionEntries, schema: question.extend({ topic: topicId }) }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: source }),
  renamed: defineCollection({
    loader: file('content/renamed.yaml', { parser: renamedOf }),
    schema: renamed.extend({ id: kebabId }),
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: term }),
};
