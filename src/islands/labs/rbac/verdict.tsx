import type { VerdictProps } from '../shared/lab-definition.ts';

export function RbacVerdict({ reading }: VerdictProps) {
  return <p>{reading.objects.length}</p>;
}
