import { content } from './content.ts';

/** A path for each domain that has written topics, by its id. */
export async function writtenDomains() {
  const { domains } = await content();
  const written = domains.filter(({ topics }) => topics.length > 0);
  return written.map(({ domain: { id } }) => ({ params: { domain: id }, props: { domain: id } }));
}

/** A path for each lab, by its id. */
export async function writtenLabs() {
  const { labs } = await content();
  return labs.map((lab) => ({ params: { lab: lab.lab }, props: { lab } }));
}
