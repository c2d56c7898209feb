import type { VerdictProps } from '../shared/lab-definition.ts';

export function NetworkPolicyVerdict({ reading }: VerdictProps) {
  return <p>{reading.objects.length}</p>;
}
