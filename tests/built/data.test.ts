import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { publishedAttackMap } from '../../src/schema/published-attack-map.ts';
import { publishedCards } from '../../src/schema/published.ts';
import { BUILDS, fileOf } from './built-site.ts';

const entries = z.array(z.looseObject({ id: z.string(), url: z.string() }));

describe.each(BUILDS)('data of $folder', (build) => {
  const read = (name: string) => entries.parse(JSON.parse(readFileSync(join(build.folder, 'api', name), 'utf8')));

  test('topics.json has every topic, by domain and name, and where it is', () => {
    const topics = read('topics.json');
    const written = readdirSync('content/topics', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
    expect(topics.map(({ id }) => id).sort()).toEqual(written.map((file) => file.replaceAll('\\', '/').replace(/\.mdx$/, '')).sort());
    for (const { url } of topics) expect(fileOf(build, url), url).toBeDefined();
  });

  test('questions.json has every question as written, with its topic', () => {
    const files = readdirSync('content/questions', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const published = new Map(read('questions.json').map((entry) => [entry.id, entry]));
    const written = files.flatMap((file) => {
      const topic = file.replaceAll('\\', '/').replace(/\.yaml$/, '');
      const bank = z.array(z.looseObject({ id: z.string() })).parse(parse(readFileSync(join('content/questions', file), 'utf8')));
      return bank.map((question) => ({ ...question, topic }));
    });
    expect(published.size).toBe(written.length);
    for (const question of written) expect(published.get(question.id)).toMatchObject(question);
  });

  test.each(['glossary', 'sources'])('%s.json has every entry as written', (name) => {
    const files = readdirSync(`content/${name}`).map((file) => readFileSync(join('content', name, file), 'utf8'));
    const written = files.flatMap((text) => z.array(z.looseObject({ id: z.string() })).parse(parse(text)));
    const published = new Map(read(`${name}.json`).map((entry) => [entry.id, entry]));
    expect(published.size).toBe(written.length);
    for (const entry of written) expect(published.get(entry.id)).toMatchObject(entry);
  });

  test('cards have ids of their own, and lead to where they can be read', () => {
    const files = readdirSync(join(build.folder, 'cards'));
    const cards = files.flatMap((file) => publishedCards.parse(JSON.parse(readFileSync(join(build.folder, 'cards', file), 'utf8'))).cards);
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const { id, url } of cards) {
      const [path = '', anchor] = url.split('#');
      const file = fileOf(build, build.base + path.slice(1));
      expect(file, id).toBeDefined();
      expect(readFileSync(join(build.folder, file!), 'utf8'), id).toContain(`id="${anchor}"`);
    }
  });

  test('attack-map.json is as its schema says, and leads to where each thing is described', () => {
    const json = (name: string): unknown => JSON.parse(readFileSync(join(build.folder, 'api', name), 'utf8'));
    const { positions, techniques, practices, proofs } = publishedAttackMap.parse(json('attack-map.json'));
    expect(json('attack-map.schema.json')).toMatchObject(z.toJSONSchema(publishedAttackMap));
    for (const { url } of [...positions, ...techniques, ...Object.values(practices)]) {
      const [path = '', anchor] = url.split('#');
      const file = fileOf(build, path);
      expect(file, url).toBeDefined();
      expect(readFileSync(join(build.folder, file!), 'utf8'), url).toContain(`id="${anchor}"`);
    }
    const answers = techniques.flatMap((technique) => technique.answers);
    for (const { practice, proof } of answers) {
      expect(practices[practice], practice).toBeDefined();
      if (proof !== undefined) expect(proofs[proof], proof).toBeDefined();
    }
  });

  test('every manifest can be downloaded as it stands in content/', () => {
    const files = readdirSync('content/manifests', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const served = join(build.folder, 'manifests', file);
      expect(existsSync(served), file).toBe(true);
      expect(readFileSync(served, 'utf8')).toBe(readFileSync(join('content/manifests', file), 'utf8'));
    }
  });
});
