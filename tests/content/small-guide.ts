import { COHORT, COHORT_FILE } from './cohort-file.ts';
import { contentWithLab } from './lab-content.ts';

/** The folder that the small guide is built into, beside dist/. */
export const SMALL_GUIDE = 'dist-small';

/**
 * A guide of one topic, two questions and one challenge, that a cohort learns with. What a page says of it changes with
 * the page alone, whatever is written in content/.
 */
export function smallGuide(): Map<string, string> {
  return contentWithLab().set(COHORT_FILE, COHORT.replace('labs: []', 'labs: [pod-security/no-host]'));
}
