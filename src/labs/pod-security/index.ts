export { admit, invalidLabelsOf, type Decision, type ModeDecision, type Unread } from './admission.ts';
export type { Check, CheckVersion, Finding } from './check.ts';
export { evaluatePodSecurity, type Evaluation, type LevelAndVersion, type Violation } from './evaluate.ts';
export { grade, type ChallengeObjects, type PodSecurityGrade } from './grade.ts';
export { compareLevels, isLevel, LEVELS, type Level } from './level.ts';
export { MODES, policyOf, type InvalidLabel, type Mode, type ModePolicy, type NamespacePolicy } from './namespace-policy.ts';
export { CHECKS } from './registry.ts';
export { SHAPES } from './shapes.ts';
export { isPolicyVersion, minorOf, type MinorVersion, type PolicyVersion } from './version.ts';
