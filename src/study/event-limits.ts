/** Version of the events' shapes. Records of earlier ones are brought to it by `upcast.ts`; those of later ones are kept unread. */
export const EVENT_SCHEMA = 3;

/** The latest time that an id can carry, in the year 10889: https://github.com/ulid/spec#components */
export const LATEST_TIME = 2 ** 48 - 1;

/** An id of an event, session or attempt: a ULID. */
export const EVENT_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Events that an event can name as those before it: the last one of its browser, and the last one that was imported since. */
export const MAX_AFTER = 2;

/** What an exam may claim; the guide's own papers are far shorter. */
export const MAX_EXAM_MINUTES = 480;
export const MAX_QUESTIONS = 200;

/**
 * What time a candidate takes for a paper: so many times what it has, or no limit. A practice exam's limit is not
 * essential: https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable.html
 */
export const EXAM_TIMES = [1, 1.25, 1.5, 2, 'none'] as const;
export type ExamTime = (typeof EXAM_TIMES)[number];

/** How a learner judges what is left of a topic. */
export const CONFIDENCES = ['shaky', 'fair', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
