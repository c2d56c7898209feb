import { expect, test } from 'vitest';
import { cohortOf, itemFile } from '../../../src/cohort/cohort.ts';
import { latestReports, notHandedIn, type ReportOfFile } from '../../../src/cohort/learners.ts';
import { readReport } from '../../../src/cohort/read-report.ts';
import { report as reportSchema, type Report } from '../../../src/cohort/report.ts';
import { keyOf } from '../../../src/cohort/subject.ts';
import { cohortReports } from '../../../tools/bench/cohort-reports.ts';
import { sampleSubject } from './sample-subject.ts';

const SUBJECT = sampleSubject();
const KEY = keyOf(SUBJECT);
const NOW = Date.UTC(2026, 10, 30);
const REPORTS = cohortReports(300, SUBJECT, NOW);

function filesOf(reports: readonly Report[]): ReportOfFile[] {
  return reports.map((report, i) => {
    const read = readReport(JSON.stringify(report), { guide: 'guide', now: NOW, key: KEY });
    if ('fault' in read) throw new Error(`${i}: ${read.fault.code} ${read.fault.at ?? ''}`);
    return { file: `${i}.json`, report: read.report };
  });
}

const COHORT = cohortOf(filesOf(REPORTS), SUBJECT);

/** Every answer of a report, flat and in its order in time: what the figures below are counted from, another way. */
function flat(report: Report) {
  const practice = report.answers.map((each) => ({ ...each, place: 'practice' }));
  const exams = report.exams.flatMap(({ answers, submitted }) => answers.map((each) => ({ ...each, at: submitted, place: 'exam' })));
  return [...practice, ...exams].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function latestOf(report: Report): Record<string, { option?: number | undefined; correct: boolean }> {
  const latest: Record<string, { option?: number | undefined; correct: boolean }> = {};
  for (const { question, option, correct } of flat(report)) latest[question] = { option, correct };
  return latest;
}

test('300 generated reports are valid, and each is a row of the heat map', () => {
  for (const each of REPORTS) expect(reportSchema.parse(each)).toEqual(each);
  expect(COHORT.heat.rows).toHaveLength(300);
  expect(COHORT.versions).toEqual([{ version: 'v1', learners: 300 }]);
});

test('the heat map counts each learner’s latest answers by domain', () => {
  for (const [i, report] of REPORTS.entries()) {
    const latest = Object.entries(latestOf(report));
    const row = COHORT.heat.rows.find(({ learner }) => learner === report.learner)!;
    SUBJECT.bank.domains.forEach(({ id }, column) => {
      const own = latest.filter(([question]) => question.startsWith(`${id}-`));
      expect(row.domains[column], `${i} ${id}`).toEqual({ right: own.filter(([, { correct }]) => correct).length, all: own.length });
    });
    expect(row.whole.all).toBe(latest.length);
  }
  const right = REPORTS.flatMap((each) => Object.values(latestOf(each))).filter(({ correct }) => correct).length;
  expect(COHORT.heat.cohort.whole.right).toBe(right);
});

test('the weakest topics are those with the smallest share of right latest answers', () => {
  const shares = SUBJECT.bank.topics.map(({ id }) => {
    const prefix = `${id.replace('/', '-')}-`;
    const marks = REPORTS.flatMap((each) =>
      Object.entries(latestOf(each)).flatMap(([question, { correct }]) => (question.startsWith(prefix) ? [correct] : [])),
    );
    return { topic: id, right: marks.filter(Boolean).length, all: marks.length };
  });
  shares.sort((a, b) => a.right / a.all - b.right / b.all);
  expect(COHORT.topics.map(({ topic, right, all }) => ({ topic, right, all }))).toEqual(shares);
});

test('most-missed questions say which wrong option draws whom', () => {
  const expected: Record<string, { n: number; draws: Record<string, string[]> }> = {};
  for (const each of REPORTS) {
    for (const [question, { option, correct }] of Object.entries(latestOf(each))) {
      const own = (expected[question] ??= { n: 0, draws: {} });
      own.n += 1;
      if (!correct) (own.draws[String(option)] ??= []).push(each.learner);
    }
  }
  const seen = Object.fromEntries(
    COHORT.missed.map(({ question, n, draws }) => [
      question,
      { n, draws: Object.fromEntries(draws.map(({ option, learners }) => [String(option), [...learners].sort()])) },
    ]),
  );
  expect(seen).toEqual(expected);
  const missed = COHORT.missed.map((each) => each.missed);
  expect(missed).toEqual([...missed].sort((a, b) => b - a));
});

test('items: difficulty with its interval, discrimination and idle options, from first answers of one population', () => {
  for (const place of ['practice', 'exam'] as const) {
    const rows = REPORTS.flatMap((each, learner) =>
      flat(each).flatMap(({ question, option, correct, first, place: at }) =>
        first && at === place ? [{ learner, question, option, correct }] : [],
      ),
    );
    const byLearner = REPORTS.map((_, learner) => rows.filter((row) => row.learner === learner));
    for (const { id } of SUBJECT.bank.questions) {
      const own = rows.filter(({ question }) => question === id);
      const item = COHORT.items.find(({ question, answeredIn }) => question === id && answeredIn === place);
      expect(item?.n ?? 0).toBe(own.length);
      if (!item) continue;
      const p = own.filter(({ correct }) => correct).length / own.length;
      if (own.length < 5) expect(item.difficulty).toBeUndefined();
      else expect(item.difficulty!.p).toBeCloseTo(p, 10);
      const pairs = own.map(({ learner, correct }) => {
        const others = byLearner[learner]!.filter(({ question }) => question !== id);
        return { correct, rest: others.filter((row) => row.correct).length / others.length };
      });
      const known = pairs.filter(({ rest }) => !Number.isNaN(rest));
      if (known.length < 30) expect(item.discrimination).toBeUndefined();
      else {
        const average = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
        const scores = known.map(({ rest }) => rest);
        const deviation = Math.sqrt(average(scores.map((each) => each ** 2)) - average(scores) ** 2);
        const [ones, zeros] = [true, false].map((mark) => known.filter(({ correct }) => correct === mark).map(({ rest }) => rest));
        const share = ones!.length / known.length;
        expect(item.discrimination).toBeCloseTo(((average(ones!) - average(zeros!)) / deviation) * Math.sqrt(share * (1 - share)), 6);
      }
      const { right } = KEY.get(id)!;
      const idle = [0, 1, 2, 3].filter((each) => each !== right && own.filter(({ option }) => option === each).length < 0.05 * own.length);
      expect(item.idle).toEqual(own.length < 20 ? undefined : idle);
    }
  }
});

test('an exam by code: scores, distribution and KR-20 as coefficient alpha of the covariances', () => {
  const [exam, ...others] = COHORT.exams;
  expect(others).toEqual([]);
  const marks = REPORTS.map(({ exams: [paper] }) => paper!.answers.map(({ correct }) => Number(correct)));
  const scores = marks.map((own) => own.reduce((sum, mark) => sum + mark, 0));
  expect(exam).toMatchObject({ code: 'week-3', paper: 'full', items: 60, passed: scores.filter((score) => score >= 45).length });
  expect(exam!.scores.map(({ right }) => right)).toEqual([...scores].sort((a, b) => b - a));
  const bins = Array.from(
    { length: 10 },
    (_, bin) => scores.filter((score) => Math.min(9, Math.floor((100 * score) / 60 / 10)) === bin).length,
  );
  expect(exam!.distribution).toEqual(bins);
  const k = 60;
  const means = Array.from({ length: k }, (_, i) => marks.reduce((sum, own) => sum + own[i]!, 0) / marks.length);
  let [trace, all] = [0, 0];
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      const covariance = marks.reduce((sum, own) => sum + (own[i]! - means[i]!) * (own[j]! - means[j]!), 0) / marks.length;
      all += covariance;
      if (i === j) trace += covariance;
    }
  expect(exam!.kr20).toBeCloseTo((k / (k - 1)) * (1 - trace / all), 8);
});

test('the plan has practices that a third has missed, by share times weight, with what teaches them', () => {
  const steps = SUBJECT.teaching.practices.map((practice) => {
    const questions = new Set(SUBJECT.teaching.questions.filter((each) => each.practice === practice.id).map(({ id }) => id));
    const marks = REPORTS.map((each) =>
      Object.entries(latestOf(each))
        .filter(([question]) => questions.has(question))
        .map(([, { correct }]) => correct),
    );
    const asked = marks.filter((own) => own.length > 0);
    const missed = asked.filter((own) => own.includes(false)).length;
    const weight = SUBJECT.bank.domains.find(({ id }) => practice.topic.startsWith(`${id}/`))!.weight;
    return { id: practice.id, missed, n: asked.length, gain: (missed / asked.length) * weight };
  });
  const expected = steps
    .filter(({ missed, n }) => 3 * missed >= n)
    .sort((a, b) => b.gain - a.gain || b.missed - a.missed)
    .slice(0, 6);
  expect(COHORT.plan.map(({ practice, missed, n }) => ({ id: practice.id, missed, n }))).toEqual(
    expected.map(({ id, missed, n }) => ({ id, missed, n })),
  );
  expect(COHORT.plan[0]!.practice.diagrams).toHaveLength(1);
});

test('below the n where it means something, a figure is silent', () => {
  const { items, exams } = cohortOf(filesOf(REPORTS.slice(0, 4)), SUBJECT);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect(item).toMatchObject({ difficulty: undefined, discrimination: undefined, idle: undefined });
  expect(exams[0]!.kr20).toBeUndefined();
  expect(cohortOf(filesOf(REPORTS.slice(0, 19)), SUBJECT).exams[0]!.kr20).toBeUndefined();
  expect(cohortOf(filesOf(REPORTS.slice(0, 20)), SUBJECT).exams[0]!.kr20).toBeDefined();
});

test('no report and one report are cohorts too', () => {
  expect(cohortOf([], SUBJECT)).toMatchObject({ heat: { rows: [] }, topics: [], missed: [], plan: [], exams: [], items: [] });
  const one = cohortOf(filesOf(REPORTS.slice(0, 1)), SUBJECT);
  expect(one.heat.rows).toHaveLength(1);
  expect(one.exams[0]!.median).toBe(one.exams[0]!.mean);
});

test('of one learner’s reports the latest counts, in whatever order they come', () => {
  const [report] = REPORTS;
  const older = { ...report!, made: new Date(NOW - 9e8).toISOString(), learner: 'LEARNER  001' };
  const files = filesOf([older, report!, report!]);
  for (const order of [files, [...files].reverse()]) {
    const { learners, superseded } = latestReports(order);
    expect(learners.map(({ file }) => file)).toEqual(['1.json']);
    expect(superseded.map(({ file, by }) => [file, by])).toEqual([
      ['2.json', '1.json'],
      ['0.json', '1.json'],
    ]);
  }
});

test('papers under one code on two versions of the guide are two, and answers to another revision are another item', () => {
  const [first, second] = REPORTS;
  const other: Report = {
    ...second!,
    guide: { id: 'guide', version: 'v0' },
    exams: second!.exams.map((exam) => ({ ...exam, guide: 'v0' })),
    answers: second!.answers.map((each) => ({ ...each, revision: 'r0' })),
  };
  const mixed = cohortOf(filesOf([first!, other]), SUBJECT);
  expect(mixed.exams.map(({ guide }) => guide).sort()).toEqual(['v0', 'v1']);
  expect(mixed.versions).toHaveLength(2);
  expect(new Set(mixed.items.filter(({ answeredIn }) => answeredIn === 'practice').map(({ revision }) => revision))).toEqual(
    new Set(['r0', 'r1']),
  );
  expect(mixed.missed.every(({ draws }) => draws.length > 0)).toBe(true);
});

test('a first answer that a file claims twice counts once', () => {
  const [report] = REPORTS;
  const [answer] = report!.answers;
  const { items } = cohortOf(filesOf([{ ...report!, answers: [answer!, answer!, answer!] }]), SUBJECT);
  expect(items.find(({ question, answeredIn }) => question === answer!.question && answeredIn === 'practice')!.n).toBe(1);
});

test('item statistics as a file name nobody', () => {
  const text = JSON.stringify(itemFile(COHORT, SUBJECT));
  expect(text).not.toContain('Learner');
  expect(JSON.parse(text)).toMatchObject({ learners: 300, guide: { id: 'guide', version: 'v1' } });
});

test('names not handed in are compared as names are', () => {
  expect(notHandedIn(['Ana  NÚÑEZ', 'Bo', ' bo ', '', '__proto__'], ['ana núñez'])).toEqual(['Bo', '__proto__']);
});
