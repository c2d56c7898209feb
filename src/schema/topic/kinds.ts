/** What a topic is about; it decides which fields the topic has and which sections its page shows. */
export const TOPIC_KINDS = ['component', 'control', 'attack', 'framework'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** A section that the page of a topic makes itself, of the frontmatter and of what belongs to the topic. */
export interface PageSection {
  /** Its anchor on the page. */
  readonly id: SectionId;
  readonly title: string;
  /** What the list of the page's sections calls it, where that has it. */
  readonly listed?: string;
}

export type SectionId =
  | 'in-brief'
  | 'ports'
  | 'documents'
  | 'techniques'
  | 'best-practices'
  | 'misconfigurations'
  | 'in-the-exam'
  | 'often-confused'
  | 'check-yourself'
  | 'try-it'
  | 'sources'
  | 'related';

interface KindOfTopic {
  /** The heading that its prose begins with. */
  readonly opening: string;
  /** What its page can show beside the prose, in the page's order. */
  readonly sections: readonly PageSection[];
}

const IN_BRIEF: PageSection = { id: 'in-brief', title: 'In brief' };
const PORTS: PageSection = { id: 'ports', title: 'Ports' };

const practices = (title: string): PageSection => ({ id: 'best-practices', title, listed: 'Best practices' });
const TO_SECURE_IT = practices('Key security considerations and best practices');

const IN_COMMON: readonly PageSection[] = [
  { id: 'misconfigurations', title: 'Common vulnerabilities and misconfigurations', listed: 'Misconfigurations' },
  { id: 'in-the-exam', title: 'In the exam', listed: 'In the exam' },
  { id: 'often-confused', title: 'Often confused' },
  { id: 'check-yourself', title: 'Check yourself', listed: 'Check yourself' },
  { id: 'try-it', title: 'Try it', listed: 'Try it' },
  { id: 'sources', title: 'Sources', listed: 'Sources' },
  { id: 'related', title: 'Related topics' },
];

/** One row a kind. */
export const KINDS: Readonly<Record<TopicKind, KindOfTopic>> = {
  component: { opening: 'Role', sections: [IN_BRIEF, PORTS, TO_SECURE_IT, ...IN_COMMON] },
  control: { opening: 'How it works', sections: [IN_BRIEF, PORTS, TO_SECURE_IT, ...IN_COMMON] },
  attack: {
    opening: 'What the attacker wants',
    sections: [IN_BRIEF, { id: 'techniques', title: 'Techniques', listed: 'Techniques' }, practices('What stops it'), ...IN_COMMON],
  },
  framework: {
    opening: 'What it is for',
    sections: [IN_BRIEF, { id: 'documents', title: 'Documents', listed: 'Documents' }, practices('Putting it to use'), ...IN_COMMON],
  },
};
