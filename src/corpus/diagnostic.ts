/**
 * Every kind of mistake the content checks can find, with the sentence that says what is allowed where a diagnostic does
 * not say it itself. The union of kinds is derived from this table, so a new one cannot be forgotten anywhere.
 */
export const DIAGNOSTIC_KINDS = {
  'unreadable-file': '',
  schema: '',
  'unread-file': 'Each file below content/ stands where something reads it: CONTRIBUTING.md lists the places.',
  encoding: 'Files are UTF-8 without a byte order mark.',
  'executable-text': 'Prose is text: nothing in it is run or loaded by the build.',
  image: 'Pictures are Mermaid fences, which have a text beside them and load nothing.',
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
  object: 'Objects have the fields that the API of today has; configuration files those of its reference.',
  'orphan-manifest': 'Every manifest is shown by a practice or by <Manifest file="…" />.',
  'unknown-term': 'seeAlso names ids of content/glossary/.',
  'broken-link': 'A link within the guide starts with / and names a page, and after # a card or a heading that exists.',
  'body-structure': 'A topic’s body starts with the heading of its kind and uses no "#" heading, HTML or unknown component.',
  'inline-object': 'Kubernetes objects are files below content/manifests/, shown with <Manifest file="…" />.',
  'lab-file': 'CONTRIBUTING.md says which files a challenge has.',
  'challenge-answer':
    'The start of a challenge does not solve it, its model answer does, and each wrong answer fails for a reason of its own.',
  'renamed-id': 'content/renamed.yaml leads from ids that are used no more to ids that exist.',
  'lost-id': '',
  'same-place': 'Each has a place of its own.',
  'future-date': '',
  'unknown-version': '',
  'term-name': 'A name leads to one term.',
  'unfinished-text': 'Texts are finished, and shown as they are written.',
  'near-duplicate': '',
  'question-count': 'CONTRIBUTING.md says what a bank of questions must have.',
  'question-levels': '',
  guessable: '',
  'domain-text': 'content/domains/<domain>.mdx says what the domain is about, with one diagram whose nodes are links to its topics.',
  'topic-substance': 'CONTRIBUTING.md says what a page must have.',
  'weights-sum': 'The weights of the domains add up to 100.',
  'unknown-reference': 'A question, an answer or a control names something that exists.',
  'sheet-table': 'A table of content/sheet/ is shown by a topic, with <Sheet table="…" />.',
  technique: 'CONTRIBUTING.md says what a technique needs.',
  proof: 'A proof goes without the practice, and not with it: CONTRIBUTING.md says how one is written.',
  cohort: 'The weeks of content/cohort.yaml follow one another within its dates, and name what the guide has.',
  overlay: 'CONTRIBUTING.md says what a folder may hold that is laid over content/.',
  'attack-goal': 'Each start leads to each goal where no practice is in place, and to none where all are.',
  exercise: 'An exercise can be solved with as many practices as it allows, and not with fewer.',
  diagram: 'CONTRIBUTING.md describes what a diagram needs.',
} as const satisfies Record<string, string>;

export type DiagnosticKind = keyof typeof DIAGNOSTIC_KINDS;

/** What a guide in the making may still lack: a check does not pass, and a build goes on. */
const SHORTCOMINGS: ReadonlySet<DiagnosticKind> = new Set([
  'near-duplicate',
  'question-count',
  'question-levels',
  'guessable',
  'topic-substance',
  'domain-text',
  'attack-goal',
  'undrilled-card',
]);

/** Whether something is only not enough yet. */
export function isShortcoming({ kind }: Pick<Diagnostic, 'kind'>): boolean {
  return SHORTCOMINGS.has(kind);
}

/** One mistake in the content, said so that its author can mend it. */
export interface Diagnostic {
  readonly kind: DiagnosticKind;
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based line in the file, where one can be named. */
  readonly line?: number | undefined;
  /** Path of the field, such as `practices.2.sources.0`. */
  readonly field?: string | undefined;
  /** The field as people call it, by the id of the entry it belongs to. */
  readonly label?: string | undefined;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What would be right here, where that is more than the kind's own sentence. */
  readonly allowed?: string | undefined;
  /** The file, or the folder with a slash behind it, that this may be for the lack of. */
  readonly follows?: string | undefined;
  /** The card, `<domain>/<topic>#<card>`, that is gone by this or that this is for the lack of. */
  readonly card?: string | undefined;
  /** Files that are missing because of this, beside the one it stands in. */
  readonly explains?: readonly string[];
  /** Whether nothing needs the place any more, which harms nobody: what an overlay leaves of the project like that may stay. */
  readonly leftOver?: true;
  /** Mistakes that will be gone once this one is mended. */
  readonly consequences?: readonly Diagnostic[];
}
