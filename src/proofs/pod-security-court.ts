import { admit } from '../labs/pod-security/admission.ts';
import { SHAPES } from '../labs/pod-security/shapes.ts';
import { shapeFaults, type Court } from './court.ts';

/** Creates Pods and workloads in the Namespaces that are there: https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
export function podSecurityCourt(namespaces: readonly unknown[]): Court<unknown> {
  return {
    faults: shapeFaults(namespaces, SHAPES),
    rule(tried) {
      const wanted = metadataOf(tried).namespace;
      const home = namespaces.find((each) => metadataOf(each).name === wanted);
      if (home === undefined) return { goes: false, ground: { code: 'namespace-missing', params: { namespace: wanted } } };
      const decision = admit(home, tried);
      const problems = decision.state === 'decided' ? decision.problems : decision.objectProblems;
      const problem = problems[0];
      if (problem !== undefined) return { goes: false, ground: { code: 'object-refused', params: problem } };
      if (decision.state !== 'decided') return { goes: false, ground: { code: 'namespace-refused', params: null } };
      const { level, outcome, violations } = decision.enforce;
      return {
        goes: outcome === 'admitted',
        ground:
          outcome === 'admitted'
            ? { code: 'admitted', params: { level } }
            : { code: 'violations', params: { level, checks: violations.map(({ check }) => check) } },
      };
    },
  };
}

function metadataOf(object: unknown): { readonly name?: unknown; readonly namespace?: string } {
  const { metadata } = (object ?? {}) as { readonly metadata?: { readonly name?: unknown; readonly namespace?: string } };
  return metadata ?? {};
}
