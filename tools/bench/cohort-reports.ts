import { REPORT_FORMAT, REPORT_VERSION, type ExamAnswer, type PracticeAnswer, type Report } from '../../src/cohort/report.ts';
import { keyOf, type Subject } from '../../src/cohort/subject.ts';
import { OPTIONS } from '../../src/schema/question.ts';
import { assemblePaper } from '../../src/study/paper.ts';
import { seededRandom } from '../../src/study/random.ts';

const DAY = 86_400_000;

/**
 * Reports of learners who are made up: each knows more or less, practises some questions once or twice, and sits a full
 * exam under the code `week-3`. The same for the same subject and time.
 */
export function cohortReports(count: number, subject: Subject, now: number): Report[] {
  return Array.from({ length: count }, (_, i) => reportOf(i, subject, now));
}

function reportOf(number: number, subject: Subject, now: number): Report {
  const { bank } = subject;
  const key = keyOf(subject);
  const random = seededRandom(`learner ${number}`);
  const chance = (): number => random(1_000_000) / 1_000_000;
  const ability = 0.3 + 0.6 * chance();
  const choose = (right: number): number => (chance() < ability ? right : (right + 1 + Math.floor(3 * chance() ** 2)) % OPTIONS);
  const from = now - 20 * DAY;
  const met = new Set<string>();
  const latest = new Map<string, boolean>();
  const firstOf = (question: string): { first?: true } => (met.has(question) ? {} : (met.add(question), { first: true }));

  const answers: PracticeAnswer[] = [];
  const asked = bank.questions.filter(() => chance() < 0.4);
  for (const { id, revision } of [...asked, ...asked.filter(() => chance() < 0.3)]) {
    const right = key.get(id)?.right ?? 0;
    const option = choose(right);
    latest.set(id, option === right);
    answers.push({
      question: id,
      revision,
      option,
      correct: option === right,
      at: timeText(from + answers.length * 60_000),
      ...firstOf(id),
    });
  }
  const paper = assemblePaper(bank, { kind: 'full', code: 'week-3' });
  const examAnswers = paper.questions.map(({ id, revision }): ExamAnswer => {
    const { right = 0, topic = '' } = key.get(id) ?? {};
    if (chance() < 0.03) {
      latest.set(id, false);
      return { question: id, topic, revision, correct: false };
    }
    const option = choose(right);
    latest.set(id, option === right);
    return { question: id, topic, revision, option, correct: option === right, ...firstOf(id) };
  });
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    guide: { id: bank.guide, version: bank.version },
    made: timeText(now - DAY),
    learner: `Learner ${String(number + 1).padStart(3, '0')}`,
    topics: bank.topics.map(({ id }) => {
      const own = bank.questions.filter(({ topic }) => topic === id);
      const marks = own.flatMap((question) => latest.get(question.id) ?? []);
      return { topic: id, read: chance() < 0.5, right: marks.filter(Boolean).length, answered: marks.length, questions: own.length };
    }),
    answers,
    exams: [{ code: 'week-3', paper: 'full', guide: bank.version, submitted: timeText(now - 2 * DAY), answers: examAnswers }],
  };
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}
