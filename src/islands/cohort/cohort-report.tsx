import { useState } from 'preact/hooks';
import { itemFile } from '../../cohort/cohort.ts';
import type { Subject } from '../../cohort/subject.ts';
import { domainOf } from '../../study/bank.ts';
import type { Study } from '../shared/load-study.ts';
import { useLoaded } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { saveFile } from '../shared/save-file.ts';
import type { Separator } from './csv.ts';
import { SeparatorContext } from './data-table.tsx';
import { ExamResults } from './exam-results.tsx';
import { HeatMapTable } from './heat-map-table.tsx';
import { Later } from './later.tsx';
import { ItemTable } from './item-table.tsx';
import { LessonPlan } from './lesson-plan.tsx';
import { loadTeaching } from './load-teaching.ts';
import { MissedTable } from './missed-table.tsx';
import { NotHandedIn } from './not-handed-in.tsx';
import { ReportFiles } from './report-files.tsx';
import { TopicTable } from './topic-table.tsx';
import { useCohort } from './use-cohort.ts';

/** The trainer's page: reports are dropped here, and what they say together is shown. */
export function CohortReport({ study }: { study: Study }) {
  const loaded = useLoaded('teaching', () => loadTeaching(study));
  if (loaded.state === 'failed') return <LoadFailure again={loaded.again} />;
  if (loaded.state === 'loading') return <p role="status">Loading the guide’s key…</p>;
  return <Reports study={study} subject={{ bank: study.bank, teaching: loaded.value }} />;
}

function Reports({ study, subject }: { study: Study; subject: Subject }) {
  const cohortReading = useCohort(subject);
  const { cohort } = cohortReading;
  const [separator, setSeparator] = useState<Separator>(',');
  const [domain, setDomain] = useState('');
  const isShown = (topic: string): boolean => domain === '' || domainOf(topic) === domain;
  const topicOf = new Map(study.bank.questions.map(({ id, topic }) => [id, topic]));

  return (
    <SeparatorContext.Provider value={separator}>
      <ReportFiles {...cohortReading} guide={study.bank.version} />
      {cohort && cohort.heat.rows.length > 0 && (
        <>
          <LessonPlan plan={cohort.plan} base={study.base} />
          <section aria-label="What the tables show">
            <div class="fields">
              <label class="field">
                Domain of topics and questions
                <select value={domain} onChange={({ currentTarget: { value } }) => setDomain(value)}>
                  <option value="">All</option>
                  {study.bank.domains.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
              <label class="field">
                CSV files
                <select value={separator} onChange={({ currentTarget: { value } }) => setSeparator(value === ';' ? ';' : ',')}>
                  <option value=",">with commas</option>
                  <option value=";">with semicolons and decimal commas</option>
                </select>
              </label>
              <button type="button" class="button" onClick={() => print()}>
                Print this page
              </button>
            </div>
          </section>
          <Later>
            <HeatMapTable heat={cohort.heat} bank={study.bank} mixed={cohort.versions.length > 1} />
          </Later>
          <Later>
            <TopicTable topics={cohort.topics.filter(({ topic }) => isShown(topic))} guide={study} learners={cohort.heat.rows.length} />
          </Later>
          <Later>
            <MissedTable missed={cohort.missed.filter(({ topic }) => isShown(topic))} guide={study} />
          </Later>
          <Later>
            <ExamResults exams={cohort.exams} bank={study.bank} />
          </Later>
          <Later>
            <ItemTable
              items={cohort.items.filter(({ question }) => domain === '' || isShown(topicOf.get(question) ?? ''))}
              guide={study}
              onSave={() => saveFile('item-statistics.json', JSON.stringify(itemFile(cohort, subject), null, 1), 'application/json')}
            />
          </Later>
          <Later>
            <NotHandedIn cohort={subject.teaching.learners} names={cohort.heat.rows.map(({ learner }) => learner)} />
          </Later>
        </>
      )}
    </SeparatorContext.Provider>
  );
}
