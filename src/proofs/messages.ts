import { explainVerdict } from '../labs/network-policy/explain-verdict.ts';
import { POLICY_MESSAGES } from '../labs/network-policy/messages.ts';
import { RBAC_MESSAGES } from '../labs/rbac/messages.ts';
import { reasonText } from '../labs/rbac/reason-text.ts';
import { messageOf, type Messages } from '../labs/shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../labs/shared/messages.ts';
import type { Ground, GroundCatalogue } from './court.ts';
import type { ProofCatalogue } from './judge-proof.ts';

/** What keeps a proof from proving, as a sentence without its subject: the field. */
export const PROOF_MESSAGES: Messages<ProofCatalogue> = {
  'refused-without': (ground) => `does not go without the practice: ${groundText(ground)}`,
  'goes-with': (ground) => `goes with the practice as well: ${groundText(ground)}`,
  'refused-with': (ground) => `does not go with the practice: ${groundText(ground)}`,
  shape: (problem) => messageOf(SHAPE_MESSAGES, problem),
  rbac: (fault) => messageOf(RBAC_MESSAGES, fault),
  'network-policy': (refusal) => messageOf(POLICY_MESSAGES, refusal),
};

const GROUND_MESSAGES: Messages<GroundCatalogue> = {
  'namespace-missing': ({ namespace }) => `There is no Namespace ${namespace ?? 'that it names'}.`,
  'namespace-refused': () => 'The Namespace is not one that the API server takes.',
  'object-refused': (problem) => messageOf(SHAPE_MESSAGES, problem),
  admitted: ({ level }) => `It is admitted at ${level}.`,
  violations: ({ level, checks }) => `${level} refuses it: ${checks.join(', ')}.`,
  superuser: () => 'system:masters may do everything.',
  'role-allows': ({ role }) => `${role} allows it.`,
  'request-denied': reasonText,
  connection: (verdict) => explainVerdict(verdict).join(' '),
};

function groundText(ground: Ground): string {
  return messageOf(GROUND_MESSAGES, ground);
}
