import { admit } from '../labs/pod-security/admission.ts';
import { SHAPES } from '../labs/pod-security/shapes.ts';
import { SHAPE_MESSAGES } from '../labs/shared/messages.ts';
import { messageOf } from '../labs/shared/diagnostic.ts';
import { shapeFaults, type Court } from './court.ts';

/** Creates Pods and workloads in the Namespaces that are there: https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
export function podSecurityCourt(namespaces: readonly unknown[]): Court<unknown> {
  return {
    faults: shapeFaults(namespaces, SHAPES),
    rule(tried) {
      const wanted = metadataOf(tried).namespace;
      const home = namespaces.find((each) => metadataOf(each).name === wanted);
      if (home === undefined) return { goes: false, because: `There is no Namespace ${wanted ?? 'that it names'}.` };
      const decision = admit(home, tried);
      const problems = decision.state === 'decided' ? decision.problems : decision.objectProblems;
      const problem = problems[0];
      if (problem !== undefined) return { goes: false, because: messageOf(SHAPE_MESSAGES, problem) };
      if (decision.state !== 'decided') return { goes: false, because: 'The Namespace is not one that the API server takes.' };
      const { level, outcome, violations } = decision.enforce;
      return {
        goes: outcome === 'admitted',
        because:
          outcome === 'admitted'
            ? `It is admitted at ${level}.`
            : `${level} refuses it: ${violations.map(({ check }) => check).join(', ')}.`,
      };
    },
  };
}

function metadataOf(object: unknown): { readonly name?: unknown; readonly namespace?: string } {
  const { metadata } = (object ?? {}) as { readonly metadata?: { readonly name?: unknown; readonly namespace?: string } };
  return metadata ?? {};
}
