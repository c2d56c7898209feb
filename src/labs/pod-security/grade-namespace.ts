import type { PodSecurityGoal } from '../../schema/goals/pod-security.ts';
import type { Requirement } from '../shared/grade.ts';
import { quoted } from '../shared/wording.ts';
import { admit, type Decision } from './admission.ts';
import { absentText, nameText, requirement, type ObjectsByName } from './goal-objects.ts';
import { MODES, type Mode, type ModePolicy } from './namespace-policy.ts';

type NamespaceGoal = PodSecurityGoal['namespaces'][number];
type ModeGoal = NonNullable<NamespaceGoal['modes'][Mode]>;

/** What is wrong with a decision; nothing if it is as wanted. */
type Faults = (decision: Decision) => readonly string[];

/** What a goal asks of a namespace: its rules in effect, and what it does with objects of the answer or given ones. */
export function gradeNamespace(goal: NamespaceGoal, answered: ObjectsByName, known: ObjectsByName): Requirement[] {
  const namespace = answered.get(`Namespace/${goal.name}`)?.[0]?.value;
  const place = `Namespace ${quoted(goal.name)}`;
  const faultsOf = (object: unknown, faults: Faults): readonly string[] => {
    if (namespace === undefined) return [absentText(`Namespace/${goal.name}`)];
    const decision = admit(namespace, object);
    return decision.state === 'decided' ? faults(decision) : ['It could not be read.'];
  };
  const about = (names: readonly string[], text: (name: string) => string, faults: Faults): Requirement[] =>
    names.map((name) => {
      const object = known.get(name)?.[0]?.value;
      return requirement(text(name), object === undefined ? [absentText(name)] : faultsOf(object, faults));
    });
  const aboutMode = (mode: Mode, wanted: ModeGoal): Requirement =>
    requirement(
      wanted.text,
      faultsOf(namespace, (decision) => modeFaults(decision[mode], wanted)),
    );

  return [
    requirement(
      `The Pod Security labels of ${place} are ones that the API server accepts.`,
      faultsOf(namespace, ({ invalidLabels }) => invalidLabels.map(({ message }) => message)),
    ),
    ...MODES.flatMap((mode) => {
      const wanted = goal.modes[mode];
      return wanted === undefined ? [] : [aboutMode(mode, wanted)];
    }),
    ...about(
      goal.admits,
      (name) => `${place} admits ${podsText(name)}.`,
      ({ enforce }) => enforce.violations.map(({ message }) => message),
    ),
    ...about(
      goal.refuses,
      (name) => `${place} refuses ${podsText(name)}.`,
      ({ enforce }) => (enforce.outcome === 'admitted' ? [`It is admitted: enforce has the level ${enforce.level}.`] : []),
    ),
    ...about(
      goal.warns,
      (name) => `${place} warns about ${nameText(name)} when it is created.`,
      ({ warn, enforce }) => (warn.outcome === 'warned' ? [] : [enforce.outcome === 'refused' ? 'It is refused.' : 'There is no warning.']),
    ),
    ...about(
      goal.audits,
      (name) => `${place} has ${nameText(name)} noted in the audit log.`,
      ({ audit }) => (audit.outcome === 'audited' ? [] : ['Nothing is noted.']),
    ),
  ];
}

function modeFaults({ level, version }: ModePolicy, wanted: ModeGoal): string[] {
  const isWanted = (wanted.level ?? level) === level && (wanted.version ?? version) === version;
  return isWanted ? [] : [`It has the level ${level} and the version ${version}.`];
}

/** A Pod is admitted itself; of a workload, the Pods are. */
function podsText(name: string): string {
  return name.startsWith('Pod/') ? nameText(name) : `the Pods of ${nameText(name)}`;
}
