import { useMemo } from 'preact/hooks';
import { latestAnswers } from '../../study/answers.ts';
import { solvedChallenges } from '../../study/progress.ts';
import { evidenceOf, readinessOf } from '../../study/readiness.ts';
import { examDayText } from '../../study/exam-day.ts';
import type { Catalogue, LearnerState } from '../../study/learner-state.ts';
import { studyHistory } from '../../study/study-history.ts';
import type { Study } from '../shared/load-study.ts';
import { DurabilityNotice } from '../shared/durability.tsx';
import { useLoaded } from '../shared/hooks.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { NextStep, RunningExamNotice } from '../shared/next-step.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useLearnerState } from '../shared/use-learner-state.ts';
import { nextStepOf } from '../../study/learner-state.ts';
import { LabProgress } from './lab-progress.tsx';
import { Plots } from './study-plots.tsx';
import { ReportForm } from './report-form.tsx';
import { ReadinessView } from './readiness-view.tsx';
import { TopicTables } from './topic-tables.tsx';
import { YourData } from './your-data.tsx';

/** The progress page: how ready the learner is, what to do next, and what the log says of every topic. */
export function Progress({ study }: { study: Study }) {
  const loaded = useLoaded('catalogue', study.catalogue);
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  if (loaded.state === 'loading') return <p role="status">Loading your progress…</p>;
  return <Dashboard study={study} catalogue={loaded.value} />;
}

/** How many days are left, with the way to where the day is set. */
function ExamDay({ base, examDay, now }: { base: string; examDay: string | undefined; now: number }) {
  const text = examDay === undefined ? undefined : examDayText(examDay, localCalendar.dayOf(now));
  return (
    <p class="exam-day">
      {text} <a href={`${base}review/#plan`}>{text === undefined ? 'Set the day of your exam' : 'Change the plan'}</a>
    </p>
  );
}

function Dashboard({ study, catalogue }: { study: Study; catalogue: Catalogue }) {
  const now = useClock();
  const state = useLearnerState(study, catalogue, now);
  if (!state) return <p role="status">Working out your progress…</p>;
  return <Figures study={study} catalogue={catalogue} state={state} now={now} />;
}

interface FiguresProps {
  study: Study;
  catalogue: Catalogue;
  state: LearnerState;
  now: number;
}

function Figures({ study, catalogue, state, now }: FiguresProps) {
  const { bank } = study;
  // Those that the state rests on: after an import all figures change at once, when it is followed.
  const { events } = state.memories;
  const readiness = useMemo(() => readinessOf(evidenceOf(bank, latestAnswers(events)), bank.exam.passPercent), [bank, events]);
  const history = useMemo(() => studyHistory(events, state, now, localCalendar), [events, state, now]);
  const titles = new Map(catalogue.topics.map(({ id, title }) => [id, title]));
  return (
    <>
      <DurabilityNotice study={study} />
      <RunningExamNotice base={study.base} />
      <ExamDay base={study.base} examDay={state.plan.examDay} now={now} />
      <div class="dashboard-top">
        <ReadinessView guide={study} readiness={readiness} />
        <NextStep base={study.base} titles={titles} suggestion={nextStepOf(state, bank, now)} />
      </div>
      <TopicTables guide={study} state={state} titles={titles} now={now} />
      <Plots history={history} passPercent={bank.exam.passPercent} />
      <LabProgress guide={study} catalogue={catalogue} solved={solvedChallenges(events)} />
      <ReportForm study={study} state={state} />
      <YourData study={study} />
    </>
  );
}
