import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { curriculum } from './schema/domain.ts';
import { kebabId } from './schema/ids.ts';
import { term } from './schema/glossary.ts';
import { source } from './schema/source.ts';
import { topic } from './schema/topic.ts';

/** `file()` wants records with ids; the curriculum is one record, because its domains have an order. */
const curriculumOf = (text: string) => [{ id: 'kcsa', ...curriculum.parse(parse(text)) }];

export const collections = {
  topics: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/topics' }), schema: topic }),
  curriculum: defineCollection({
    loader: file('content/domains.yaml', { parser: curriculumOf }),
    schema: curriculum.extend({ id: kebabId }),
  }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: source }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: term }),
};
