import { publishedTeaching, type PublishedTeaching } from '../../schema/published.ts';
import { fetchJson, type Study } from '../shared/load-study.ts';

/** @throws when it cannot be loaded, or is of another version than the bank */
export async function loadTeaching({ base, bank }: Study): Promise<PublishedTeaching> {
  const teaching = publishedTeaching.parse(await fetchJson(`${base}teaching.json`));
  if (teaching.version !== bank.version) throw new Error('The guide was updated meanwhile.');
  return teaching;
}
