import type { PodSecurityGoal } from '../../schema/goals/pod-security.ts';
import { requirement } from '../shared/grade.ts';
import { admit, type Decision } from './admission.ts';
import type { ObjectsByName } from './goal-objects.ts';
import { MODES, type Mode, type ModePolicy } from './namespace-policy.ts';
import type { Found, PodSecurityRequirement } from './requirements.ts';

type NamespaceGoal = PodSecurityGoal['namespaces'][number];
type ModeGoal = NonNullable<NamespaceGoal['modes'][Mode]>;

/** What is wrong with a decision; nothing if it is as wanted. */
type Faults = (decision: Decision) => readonly Found[];

/** What a goal asks of a namespace: its rules in effect, and what it does with objects of the answer or given ones. */
export function gradeNamespace(goal: NamespaceGoal, answered: ObjectsByName, known: ObjectsByName): PodSecurityRequirement[] {
  const namespace = answered.get(`Namespace/${goal.name}`)?.[0]?.value;
  const faultsOf = (object: unknown, faults: Faults): readonly Found[] => {
    if (namespace === undefined) return [{ code: 'absent', params: { object: `Namespace/${goal.name}` } }];
    const decision = admit(namespace, object);
    return decision.state === 'decided' ? faults(decision) : [{ code: 'unread', params: null }];
  };
  const about = (code: 'admits' | 'refuses' | 'warns' | 'audits', faults: Faults): PodSecurityRequirement[] =>
    goal[code].map((name) => {
      const object = known.get(name)?.[0]?.value;
      const found = object === undefined ? [{ code: 'absent' as const, params: { object: name } }] : faultsOf(object, faults);
      return requirement({ code, params: { namespace: goal.name, object: name } }, found);
    });
  const aboutMode = (mode: Mode, wanted: ModeGoal): PodSecurityRequirement =>
    requirement(
      { code: 'authored', params: { text: wanted.text } },
      faultsOf(namespace, (decision) => modeFaults(decision[mode], wanted)),
    );

  return [
    requirement(
      { code: 'valid-labels', params: { namespace: goal.name } },
      faultsOf(namespace, ({ invalidLabels }) => invalidLabels.map((params) => ({ code: 'label', params }))),
    ),
    ...MODES.flatMap((mode) => {
      const wanted = goal.modes[mode];
      return wanted === undefined ? [] : [aboutMode(mode, wanted)];
    }),
    ...about('admits', ({ enforce }) => enforce.violations.map((params) => ({ code: 'violation', params }))),
    ...about('refuses', ({ enforce }) => (enforce.outcome === 'admitted' ? [{ code: 'admitted', params: { level: enforce.level } }] : [])),
    ...about('warns', ({ warn, enforce }) =>
      warn.outcome === 'warned' ? [] : [{ code: enforce.outcome === 'refused' ? 'refused' : 'no-warning', params: null }],
    ),
    ...about('audits', ({ audit }) => (audit.outcome === 'audited' ? [] : [{ code: 'not-noted', params: null }])),
  ];
}

function modeFaults({ level, version }: ModePolicy, wanted: ModeGoal): Found[] {
  const isWanted = (wanted.level ?? level) === level && (wanted.version ?? version) === version;
  return isWanted ? [] : [{ code: 'mode', params: { level, version } }];
}
