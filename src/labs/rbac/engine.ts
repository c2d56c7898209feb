import type { RbacGoal } from '../../schema/goals/rbac.ts';
import { messageOf } from '../shared/diagnostic.ts';
import { labEngine, type LabEngine, type LabReadings } from '../shared/lab-engine.ts';
import { grade } from './grade.ts';
import { ASKED_MESSAGES, FOUND_MESSAGES } from './grading/requirement-text.ts';
import { RBAC_MESSAGES } from './messages.ts';
import { subjectText } from './phrases.ts';
import { rbacShapes } from './shapes.ts';
import { answerTo, type Answer } from './presentation/answer.ts';
import { editorMarks } from './presentation/editor-marks.ts';
import { findingsView, type FindingsView } from './presentation/findings-view.ts';
import { findingsOf } from './presentation/findings.ts';
import { QUERY_MESSAGES, writtenSubjectText } from './presentation/messages.ts';
import { objectRemarks, type ObjectRemark } from './presentation/object-diagnostics.ts';
import { SOMEBODY_ELSE, type Query } from './presentation/query-form.ts';
import { askedBy, firstQuery } from './presentation/query.ts';
import { rightsView, type RightsView } from './presentation/rights-view.ts';
import { loadAll } from './presentation/source-map.ts';
import { keyOf, subjectsOf, writtenSubject } from './presentation/subjects.ts';
import { suggestionsOf, type Suggestions } from './presentation/suggestions.ts';
import { subjectOf } from './who-can.ts';

/** What is chosen on the page. */
export interface RbacOptions {
  /** None until somebody asks: then it is about what the text says first. */
  readonly query: Query | undefined;
  /** The titles of the findings, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface RbacView {
  readonly remarks: readonly ObjectRemark[];
  /** The first of those whom the objects name. */
  readonly subjects: readonly string[];
  readonly moreSubjects: number;
  readonly suggestions: Suggestions;
  readonly query: Query;
  /** `User "maria"`. */
  readonly who: string;
  /** Undefined while the query is not complete. */
  readonly answer: Answer | undefined;
  readonly notes: readonly string[];
  readonly rights: RightsView;
  readonly findings: FindingsView;
}

/** The most subjects that are listed. */
const LISTED = 300;

/** How much is looked at for ways to more rights. */
const LOOKED_AT = { subjects: 300, evidence: 5_000 };

/** Evaluates texts for the RBAC lab. */
export const ENGINE: LabEngine<RbacGoal, RbacOptions, RbacView> = labEngine({
  shapes: rbacShapes,
  answerShapes: rbacShapes,
  prepare,
  present: (prepared: ReturnType<typeof prepare>, { query: written, titles }: RbacOptions) => {
    const { loaded, subjects, findings, first, rights } = prepared;
    const { model, placeOf } = loaded;
    const titleOf = (finding: string): string => titles[finding] ?? finding;
    const isNamed = written === undefined || written.who === SOMEBODY_ELSE || subjects.some((each) => keyOf(each) === written.who);
    // Somebody whom the text no longer names gives way to the first whom it does.
    const query = written === undefined ? first : isNamed ? written : { ...written, who: first.who };
    const chosen = subjects.find((each) => keyOf(each) === query.who);
    const subject = chosen ? subjectOf(chosen) : writtenSubject(query.user, query.groups);
    const { action, notes } = askedBy(query);
    const view: RbacView = {
      remarks: objectRemarks(loaded),
      subjects: subjects.slice(0, LISTED).map(keyOf),
      moreSubjects: Math.max(0, subjects.length - LISTED),
      suggestions: suggestionsOf(model),
      query,
      who: chosen ? subjectText(chosen) : writtenSubjectText(subject),
      answer: action && answerTo(loaded, action, subject, query.who),
      notes: notes.map((note) => messageOf(QUERY_MESSAGES, note)),
      rights: rights(query.who, subject),
      findings: findingsView(findings, model, subjects, placeOf, titleOf),
    };
    return { view, marks: editorMarks(loaded, findings.found, titleOf) };
  },
  grade: (goal: RbacGoal, { given, answer }) =>
    grade(
      goal,
      given.objects.map(({ value }) => value),
      answer.objects.map(({ value }) => value),
    ),
  messages: { asked: ASKED_MESSAGES, found: FOUND_MESSAGES, mistakes: RBAC_MESSAGES },
});

/** What does not depend on the query. */
function prepare({ answer, given }: LabReadings) {
  const loaded = loadAll(answer, given);
  const subjects = subjectsOf(loaded);
  let shown: { readonly key: string; readonly view: RightsView } | undefined;
  return {
    loaded,
    subjects,
    findings: findingsOf(loaded.model, subjects, LOOKED_AT),
    first: firstQuery(loaded, subjects),
    /** The rights of somebody, kept while the rest of the query changes. */
    rights: (who: string, subject: Parameters<typeof rightsView>[1]): RightsView => {
      const key = JSON.stringify([who, subject]);
      if (shown?.key !== key) shown = { key, view: rightsView(loaded.model, subject, loaded.placeOf) };
      return shown.view;
    },
  };
}
