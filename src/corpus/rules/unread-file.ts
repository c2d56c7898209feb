import { competenciesOf } from '../competencies.ts';
import { isRead, meantPlace } from '../content-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** A file that nothing reads is somebody's lost work: a wrong folder, a wrong ending, a level too many. */
export const unreadFile: Rule = (corpus) => {
  const topics = [...competenciesOf(corpus).keys()];
  return [...corpus.texts.keys()]
    .filter((path) => !isRead(path))
    .map((path): Diagnostic => {
      const meant = meantPlace(path, topics);
      return {
        kind: 'unread-file',
        file: path,
        message: 'nothing reads this file',
        allowed: meant,
        ...(meant !== undefined && { explains: [meant] }),
      };
    });
};
