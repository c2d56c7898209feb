/**
 * Every kind of mistake the content checks can find, with the sentence that explains what is allowed.
 * The union of kinds is derived from this table, so a new one cannot be forgotten anywhere.
 */
export const FINDING_KINDS = {
  'unreadable-file': 'The file must parse as YAML or MDX.',
  schema: 'The field must match the schema in src/schema/.',
  'missing-file': 'These files are the guide; the README says what each holds.',
  'duplicate-id': 'An id is used once: topics’ cards within their topic, questions in the whole bank, all others in their file.',
  'unknown-source': 'A citation names an id of content/sources/.',
  'uncited-source': 'An entry of content/sources/ is cited somewhere.',
  'unknown-topic': 'A topic is "<domain>/<topic>", listed under competencies in content/domains.yaml.',
  'misplaced-topic': 'A topic stands at content/topics/<domain>/<topic>.mdx and repeats its domain and the curriculum’s title.',
  'unknown-practice': 'fixedBy names practices of the same topic.',
  'misplaced-question': 'Questions stand at content/questions/<domain>/<topic>.yaml of a topic that exists, and drill its cards.',
  'question-writing': 'CONTRIBUTING.md says how a question is written.',
  'undrilled-card': 'Every practice and misconfiguration is drilled by a question of its topic.',
  'unknown-manifest': 'A manifest is a file below content/manifests/.',
  'orphan-manifest': 'Every manifest is shown by a practice or by <Manifest file="…" />.',
  'unknown-term': 'seeAlso names ids of content/glossary/.',
  'broken-link': 'A link within the guide starts with / and names a page, and after # a card or a heading that exists.',
  'body-structure': 'A topic’s body starts with the heading of its kind and uses no "#" heading, HTML or unknown component.',
  'inline-object': 'Kubernetes objects are files below content/manifests/, shown with <Manifest file="…" />.',
  'lab-file': 'CONTRIBUTING.md says which files a challenge has.',
  'renamed-id': 'content/renamed.yaml leads from ids that are used no more to ids that exist.',
  'weights-sum': 'The weights of the domains add up to 100.',
  'unknown-reference': 'A question, an answer or a control names something that exists.',
  diagram: 'CONTRIBUTING.md describes what a diagram needs.',
} as const satisfies Record<string, string>;

export type FindingKind = keyof typeof FINDING_KINDS;

/** One mistake in the content, said so that its author can mend it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based line in the file, where one can be named. */
  readonly line?: number | undefined;
  /** Path of the field, such as `practices.2.sources.0`. */
  readonly field?: string | undefined;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What would be right here, where that is more than the kind's own sentence. */
  readonly allowed?: string | undefined;
}
