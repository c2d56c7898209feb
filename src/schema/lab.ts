/** The labs, in the order in which they are listed. */
export const LABS = ['pod-security', 'rbac', 'network-policy'] as const;
export type Lab = (typeof LABS)[number];
