import { nextStepOf, type Catalogue } from '../../study/learner-state.ts';
import type { Study } from './load-study.ts';
import { useLoaded } from './hooks.ts';
import { NextStep } from './next-step.tsx';
import { useClock } from './use-clock.ts';
import { useLearnerState } from './use-learner-state.ts';

/** What to do next, at the end of something. Until what there is to study has loaded it says nothing. */
export function WhatNext({ study }: { study: Study }) {
  const loaded = useLoaded('catalogue', study.catalogue);
  return loaded.state === 'ready' ? <Next study={study} catalogue={loaded.value} /> : null;
}

function Next({ study, catalogue }: { study: Study; catalogue: Catalogue }) {
  const now = useClock();
  const state = useLearnerState(study, catalogue, now);
  if (!state) return null;
  const titles = new Map(catalogue.topics.map(({ id, title }) => [id, title]));
  return <NextStep base={study.base} titles={titles} suggestion={nextStepOf(state, study.bank, now)} />;
}
