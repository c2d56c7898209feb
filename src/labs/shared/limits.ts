/** The most that is read: beyond it a paste is a mistake, or meant to do harm. */
export const LIMITS = { characters: 2_097_152, read: 1_048_576, documents: 5_000, diagnostics: 200 } as const;
