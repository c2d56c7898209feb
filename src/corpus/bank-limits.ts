/** What a bank of questions must keep. */
export interface BankLimits {
  /** Share of the subject words of stem and right option that two questions may have in common. */
  readonly alike: number;
  /** Whether two questions may have the same options. */
  readonly equalOptions: boolean;
  /** What a guesser by style may score over the whole bank, and over one topic. */
  readonly guessedInBank: number;
  readonly guessedInTopic: number;
  /** Core questions of a topic. */
  readonly leastCore: number;
  /** Share of a topic's questions of each level. */
  readonly level: { readonly least: number; readonly most: number };
}

/** What the bank is to keep. */
export const WANTED_LIMITS: BankLimits = {
  alike: 0.3,
  equalOptions: false,
  guessedInBank: 0.3,
  guessedInTopic: 0.45,
  leastCore: 12,
  level: { least: 0.2, most: 0.45 },
};

/**
 * What it is held to. The questions of the first eleven topics were written to wider limits and are being mended: after
 * that, this is WANTED_LIMITS. `npm run check -- --figures` tells how far it is.
 */
export const BANK_LIMITS: BankLimits = { ...WANTED_LIMITS, alike: 0.6, equalOptions: true, guessedInBank: 0.35, guessedInTopic: 0.5 };

/** Lengths in characters: what is longer is a page to read. The longest option so far has 102, the longest stem 378. */
export const QUESTION_LENGTHS = { option: 160, stem: 480, why: 320 } as const;
