import { parse, stringify } from 'yaml';

const TEMPLATE = 'content/topics/cluster-components/etcd.mdx';
const MANIFEST_LINE = /^\s*manifest:.*\n/gm;

/** The ids of a topic's cards: each is drilled by a question. */
function cardIds(topic: string): string[] {
  const { practices, misconfigurations } = parse(topic.split('---\n')[1] ?? '') as Record<string, { id: string }[]>;
  return [...(practices ?? []), ...(misconfigurations ?? [])].map(({ id }) => id);
}

/** A question on each card. Its words are its own, so that no two ask alike. */
function questionsOn(topic: string, cards: readonly string[]) {
  return cards.map((card, n) => {
    const words = (count: number, of: string): string =>
      Array.from({ length: count }, (_, i) => `${of}${topic.replace(/\D/g, '')}n${n}i${i}`).join(' ');
    return {
      id: `${topic}-${card}`,
      stem: `Which of these does ${words(12, 'a')} do to ${words(8, 'b')}?`,
      options: ['c', 'd', 'e', 'f'].map((of, i) => ({
        text: words(6, of),
        ...(i === 0 && { correct: true }),
        why: `Because of ${words(15, 'g')}.`,
      })),
      depth: 'core',
      level: ['recall', 'apply', 'analyse'][n % 3],
      practice: card,
      sources: ['k8s-configure-upgrade-etcd'],
    };
  });
}

/** How many topics a generated domain has: each page names the topics of its own, and real ones have about ten. */
const TOPICS_A_DOMAIN = 50;

/**
 * Content of a chosen size, made from a real topic so that pages weigh what pages weigh: the guide as it is, and as many
 * copies of one topic as are missing, in domains of their own, each with a question on every card.
 * @param files the real content
 * @param topics how many topics there shall be in all
 */
export function contentOfSize(files: ReadonlyMap<string, string>, topics: number): Map<string, string> {
  const written = [...files.keys()].filter((path) => path.startsWith('content/topics/')).length;
  const template = files.get(TEMPLATE) ?? '';
  const cards = cardIds(template);
  const missing = Math.max(0, topics - written);
  const generated = new Map(files);
  if (missing === 0) return generated;
  const domains = Array.from({ length: Math.ceil(missing / TOPICS_A_DOMAIN) }, (_, index) => ({
    id: `generated-${index + 1}`,
    names: Array.from(
      { length: Math.min(TOPICS_A_DOMAIN, missing - index * TOPICS_A_DOMAIN) },
      (__, place) => `generated-${index * TOPICS_A_DOMAIN + place + 1}`,
    ),
  }));
  for (const { id, names } of domains) {
    for (const [place, name] of names.entries()) {
      const text = template
        .replace(/^title: .*$/m, `title: ${name}`)
        .replace(/^domain: .*$/m, `domain: ${id}`)
        .replace(/^order: .*$/m, `order: ${place + 1}`)
        .replaceAll(MANIFEST_LINE, '')
        .replaceAll('/cluster-components/etcd/#', `/${id}/${name}/#`);
      generated.set(`content/topics/${id}/${name}.mdx`, text);
      generated.set(`content/questions/${id}/${name}.yaml`, stringify(questionsOn(name, cards)));
    }
  }
  const curriculum = parse(files.get('content/domains.yaml') ?? '') as { domains: { weight: number }[] };
  for (const { id, names } of domains) {
    // Weights are whole percents, a hundred in all.
    const [heaviest] = curriculum.domains.toSorted((a, b) => b.weight - a.weight);
    if (heaviest) heaviest.weight -= 1;
    curriculum.domains.push({
      id,
      title: id,
      shortTitle: id,
      weight: 1,
      summary: 'Copies of a topic, for measuring.',
      competencies: names.map((name) => ({ id: name, title: name })),
    } as never);
  }
  return generated.set('content/domains.yaml', stringify(curriculum));
}
