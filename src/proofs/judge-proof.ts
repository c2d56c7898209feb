import type { Proof } from '../schema/proof.ts';
import type { FieldPath } from '../yaml/positions.ts';
import type { Court } from './court.ts';
import { networkPolicyCourt } from './network-policy-court.ts';
import { podSecurityCourt } from './pod-security-court.ts';
import { rbacCourt } from './rbac-court.ts';

/** What keeps a proof from proving that the practice prevents the technique. */
export interface ProofFault {
  readonly path: FieldPath;
  /** As a sentence without its subject: the field. */
  readonly message: string;
}

/** Judges a proof both ways by its engine: nothing is found where it holds. */
export function judgeProof(proof: Proof): ProofFault[] {
  switch (proof.engine) {
    case 'pod-security':
      return judge(proof, podSecurityCourt);
    case 'rbac':
      return judge(proof, rbacCourt);
    case 'network-policy':
      return judge(proof, networkPolicyCourt);
  }
}

interface Case<Try> extends Pick<Proof, 'given' | 'without' | 'with'> {
  readonly tries: readonly Try[];
  readonly stillGoes: readonly Try[];
}

function judge<Try>(proof: Case<Try>, courtOf: (objects: readonly unknown[]) => Court<Try>): ProofFault[] {
  const { given, tries, stillGoes } = proof;
  const without = courtOf([...given, ...proof.without]);
  const within = courtOf([...given, ...proof.with]);
  return [
    ...faultsIn(without, given.length, 'without'),
    ...faultsIn(within, given.length, 'with'),
    ...tries.flatMap((tried, i): ProofFault[] => [
      ...wrong(without.rule(tried), true, ['tries', i], 'does not go without the practice'),
      ...wrong(within.rule(tried), false, ['tries', i], 'goes with the practice as well'),
    ]),
    ...stillGoes.flatMap((tried, i) => wrong(within.rule(tried), true, ['stillGoes', i], 'does not go with the practice')),
  ];
}

function wrong({ goes, because }: { goes: boolean; because: string }, wanted: boolean, path: FieldPath, what: string): ProofFault[] {
  return goes === wanted ? [] : [{ path, message: `${what}: ${because}` }];
}

/** What is given is in both lists, and told once. */
function faultsIn({ faults }: Court<never>, given: number, list: 'without' | 'with'): ProofFault[] {
  return faults
    .filter(({ object }) => object >= given || list === 'with')
    .map(({ object, path, message }) => ({
      path: object < given ? ['given', object, ...path] : [list, object - given, ...path],
      message,
    }));
}
