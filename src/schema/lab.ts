/** The labs, in the order in which they are listed. */
export const LABS = ['pod-security', 'rbac', 'network-policy'] as const;
export type Lab = (typeof LABS)[number];

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
