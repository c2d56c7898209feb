import type { Proof } from '../schema/proof.ts';
import type { FieldPath } from '../yaml/positions.ts';
import type { Said } from '../labs/shared/grade.ts';
import type { Court, Ground, ObjectCatalogue, Ruling } from './court.ts';
import { networkPolicyCourt } from './network-policy-court.ts';
import { podSecurityCourt } from './pod-security-court.ts';
import { rbacCourt } from './rbac-court.ts';

/** What keeps a proof from proving that the practice prevents the technique, by code. */
export interface ProofCatalogue extends ObjectCatalogue {
  /** A try that does not go without the practice, or goes with it. */
  'refused-without': Ground;
  'goes-with': Ground;
  /** What is to go with the practice as well, and does not. */
  'refused-with': Ground;
}

export type ProofFault = Said<ProofCatalogue> & {
  /** From the root of the proof. */
  readonly path: FieldPath;
};

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
      ...wrong(without.rule(tried), true, ['tries', i], 'refused-without'),
      ...wrong(within.rule(tried), false, ['tries', i], 'goes-with'),
    ]),
    ...stillGoes.flatMap((tried, i) => wrong(within.rule(tried), true, ['stillGoes', i], 'refused-with')),
  ];
}

function wrong(
  { goes, ground }: Ruling,
  wanted: boolean,
  path: FieldPath,
  code: Exclude<keyof ProofCatalogue, keyof ObjectCatalogue>,
): ProofFault[] {
  return goes === wanted ? [] : [{ code, params: ground, path }];
}

/** What is given is in both lists, and told once. */
function faultsIn({ faults }: Court<never>, given: number, list: 'without' | 'with'): ProofFault[] {
  return faults
    .filter(({ object }) => object >= given || list === 'with')
    .map(({ object, said }) => ({
      ...said,
      path: [...(object < given ? ['given', object] : [list, object - given]), ...said.params.path],
    }));
}
