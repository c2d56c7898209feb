import { paperSize } from '../study/paper.ts';
import { planPath, type Pace, type PathDay, type PathId } from '../study/reading-path.ts';
import type { Content } from './content.ts';
import { readingMinutes, readingTime } from './reading-time.ts';
import { cheatSheet, tableText } from './sheet.ts';

/** The plan of a path for the guide as it is. */
export function readingPath(content: Content, id: PathId): PathDay[] {
  const { domains, topics } = content;
  return planPath(id, {
    topics: topics.map((topic) => ({ id: topic.id, ...readingTime(content, topic) })),
    domains: domains.map(({ domain }) => domain),
    pace: paceOf(content),
  });
}

/** How long things take that are no reading: questions as in the exam, the sheet by its words. */
export function paceOf(content: Content): Pace {
  const { exam } = content;
  const words = cheatSheet(content).map(tableText).join(' ').split(/\s+/).length;
  return {
    question: exam.minutes / exam.questions,
    exam: { short: paperSize(content, 'short').minutes, full: exam.minutes },
    sheet: readingMinutes(words),
  };
}
