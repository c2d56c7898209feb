/** What a bank of questions must keep. */
export interface BankLimits {
  /** Share of the subject words of stem and right option that two questions may have in common. */
  readonly alike: number;
  /** What a guesser by style may score over the whole bank, and over one topic. */
  readonly guessedInBank: number;
  readonly guessedInTopic: number;
  /** Core questions of a topic. */
  readonly leastCore: number;
  /** Share of a topic's questions of each level. */
  readonly level: { readonly least: number; readonly most: number };
}

/** What the bank is held to. */
export const BANK_LIMITS: BankLimits = {
  alike: 0.3,
  guessedInBank: 0.3,
  guessedInTopic: 0.45,
  leastCore: 12,
  level: { least: 0.2, most: 0.45 },
};

/** Lengths in characters: what is longer is a page to read. The longest option so far has 102, the longest stem 378. */
export const QUESTION_LENGTHS = { option: 160, stem: 480, why: 320 } as const;
