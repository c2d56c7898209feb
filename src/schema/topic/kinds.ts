/** What a topic is about; it decides which fields the topic has and which sections its page shows. */
export const TOPIC_KINDS = ['component', 'control', 'attack', 'framework'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

interface KindOfTopic {
  /** The heading that its prose begins with. */
  readonly opening: string;
  /** What its practices are called on the page. */
  readonly practices: string;
}

/** One row a kind. */
export const KINDS: Readonly<Record<TopicKind, KindOfTopic>> = {
  component: { opening: 'Role', practices: 'Key security considerations and best practices' },
  control: { opening: 'How it works', practices: 'Key security considerations and best practices' },
  attack: { opening: 'What the attacker wants', practices: 'What stops it' },
  framework: { opening: 'What it is for', practices: 'Putting it to use' },
};
