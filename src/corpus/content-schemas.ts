import { z } from 'zod';
import { attackMapPage } from '../schema/attack-map.ts';
import { guidanceList, labIntroduction } from '../schema/challenge.ts';
import { clusterMap } from '../schema/cluster-map.ts';
import { cohort } from '../schema/cohort.ts';
import { curriculum } from '../schema/domain.ts';
import { glossary } from '../schema/glossary.ts';
import { guide } from '../schema/guide.ts';
import { LABS } from '../schema/lab.ts';
import { labChallenge } from '../schema/lab-challenge.ts';
import { nearDuplicateList } from '../schema/near-duplicate.ts';
import { positions } from '../schema/position.ts';
import { proof } from '../schema/proof.ts';
import { publishedIds } from '../schema/published-ids.ts';
import { questionBank } from '../schema/question.ts';
import { renamed } from '../schema/renamed.ts';
import { scenarios } from '../schema/scenario.ts';
import { sheetTable } from '../schema/sheet.ts';
import { sources } from '../schema/source.ts';
import { topic } from '../schema/topic/topic.ts';
import { elsewhereList, synonyms, wordings } from '../schema/wording.ts';

/** The schema of each file of data, by its place; stars stand for names. */
export const CONTENT_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'content/guide.yaml': guide,
  'content/domains.yaml': curriculum,
  'content/renamed.yaml': renamed,
  'content/published.yaml': publishedIds,
  'content/near-duplicates.yaml': nearDuplicateList,
  'content/cluster-map.yaml': clusterMap,
  'content/cohort.yaml': cohort,
  'content/positions.yaml': positions,
  'content/attack-map.yaml': attackMapPage,
  'content/proofs/*/*.yaml': proof,
  'content/sheet/*.yaml': sheetTable,
  'content/topics/*/*.mdx': topic,
  'content/questions/*/*.yaml': questionBank,
  'content/sources/*.yaml': sources,
  'content/glossary/*.yaml': glossary,
  'content/scenarios/*.yaml': scenarios,
  'content/wordings/*.yaml': wordings,
  'content/synonyms.yaml': synonyms,
  'content/elsewhere.yaml': elsewhereList,
  'content/labs/*/lab.yaml': labIntroduction,
  'content/labs/*/guidance.yaml': guidanceList,
  ...Object.fromEntries(LABS.map((lab) => [`content/labs/${lab}/*/challenge.yaml`, labChallenge[lab]])),
};

/**
 * JSON Schemas of the content, for editors, text by path; and the settings by which an editor knows which file has which.
 * They say what a file may hold; what files say of each other, the check alone knows. Draft 7, for that is what editors read:
 * https://json-schema.org/draft-07
 */
export function editorFiles(): ReadonlyMap<string, string> {
  const places = Object.entries(CONTENT_SCHEMAS).map(([place, schema]) => ({
    place,
    schema,
    file: `schemas/${nameOf(place)}.schema.json`,
  }));
  // An editor reads frontmatter with no schema: that of a topic is there for other programs.
  const inYaml = places.filter(({ place }) => place.endsWith('.yaml'));
  const settings = { 'yaml.schemas': Object.fromEntries(inYaml.map(({ place, file }) => [`./${file}`, place])) };
  return new Map([
    ...places.map(({ file, schema }): [string, string] => [file, written(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }))]),
    ['.vscode/settings.json', written(settings)],
  ]);
}

// `questions` for content/questions/*/*.yaml.
function nameOf(place: string): string {
  const [, ...parts] = place.replace(/\.\w+$/, '').split('/');
  return parts.filter((part) => part !== '*').join('-');
}

function written(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
