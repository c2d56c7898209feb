/** How a learner judges what is left of a topic. */
export const CONFIDENCES = ['shaky', 'fair', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
