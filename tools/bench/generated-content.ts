import { parse, stringify } from 'yaml';

const TEMPLATE = 'content/topics/cluster-components/etcd.mdx';
const MANIFEST_LINE = /^\s*manifest:.*\n/gm;

/**
 * Content of a chosen size, made from a real topic so that pages weigh what pages weigh: the guide as it is,
 * and as many copies of one topic as are missing, in a domain of their own.
 * @param files the real content
 * @param topics how many topics there shall be in all
 */
export function contentOfSize(files: ReadonlyMap<string, string>, topics: number): Map<string, string> {
  const written = [...files.keys()].filter((path) => path.startsWith('content/topics/')).length;
  const template = files.get(TEMPLATE) ?? '';
  const names = Array.from({ length: Math.max(0, topics - written) }, (_, index) => `generated-${index + 1}`);
  const generated = new Map(files);
  if (names.length === 0) return generated;
  for (const [index, name] of names.entries()) {
    const text = template
      .replace(/^title: .*$/m, `title: ${name}`)
      .replace(/^domain: .*$/m, 'domain: generated')
      .replace(/^order: .*$/m, `order: ${index + 1}`)
      .replace(/^group: .*\n/m, '')
      .replaceAll(MANIFEST_LINE, '')
      .replaceAll('/cluster-components/etcd/#', `/generated/${name}/#`);
    generated.set(`content/topics/generated/${name}.mdx`, text);
  }
  const curriculum = parse(files.get('content/domains.yaml') ?? '') as { domains: { weight: number }[] };
  const [first] = curriculum.domains;
  if (first) first.weight -= 1;
  curriculum.domains.push({
    id: 'generated',
    title: 'Generated',
    shortTitle: 'Generated',
    weight: 1,
    summary: 'Copies of a topic, for measuring.',
    competencies: names.map((name) => ({ id: name, title: name })),
  } as never);
  return generated.set('content/domains.yaml', stringify(curriculum));
}
