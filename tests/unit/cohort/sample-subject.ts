import type { Subject } from '../../../src/cohort/subject.ts';
import { sampleBank } from '../study/sample-bank.ts';

/** Six domains, twelve topics, 96 questions, each drilling one of two practices of its topic. */
export function sampleSubject(): Subject {
  const bank = sampleBank(8);
  return {
    bank,
    teaching: {
      version: bank.version,
      learners: [],
      questions: bank.questions.map(({ id, topic }, i) => ({ id, right: i % 4, practice: `${topic}#practice-${i % 2}` })),
      practices: bank.topics.flatMap(({ id: topic }) =>
        [0, 1].map((i) => ({
          id: `${topic}#practice-${i}`,
          topic,
          title: `Practice ${i} of ${topic}`,
          url: `/${topic}/#practice-${i}`,
          diagrams: [{ title: 'Diagram', url: `/${topic}/#diagram-1` }],
          labs: [],
        })),
      ),
    },
  };
}
