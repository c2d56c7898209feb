import { counted } from '../../../text/counted.ts';
import type { Messages } from '../../shared/diagnostic.ts';
import { isForText } from '../explain-verdict.ts';
import type { Direction } from '../policy.ts';
import type { PolicySays, RuleSaysCatalogue } from './reasons.ts';

/** What a policy says of a connection as a whole, behind its name. */
export const POLICY_SAYS: Readonly<Record<PolicySays, string>> = {
  'no-rule': 'has no rule',
  'no-rule-for-this': 'has no rule for this connection',
};

/** What a rule says of a connection, behind its name. */
export const RULE_SAYS: Messages<RuleSaysCatalogue> = {
  allows: () => 'allows it',
  'is-for-other': isForText,
};

/** Lines of a box in the drawing. */
export const CARD_LINES = { noPort: 'no declared port', hostNetwork: 'host network', outside: 'outside the cluster' } as const;

/** Ports that have no line of their own. */
export function morePortsText(count: number): string {
  return `and ${count} more ports`;
}

/** `isolated for ingress, egress` */
export function isolatedText(directions: readonly Direction[]): string {
  return `isolated for ${directions.join(', ')}`;
}

/** The title of a namespace's box. */
export function namespaceText(namespace: string): string {
  return `namespace ${namespace}`;
}

/** What stands at an arrow that has no room for its ports. */
export function portCountText(count: number): string {
  return counted(count, 'port');
}
