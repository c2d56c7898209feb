import type { FieldPath } from '../../../yaml/positions.ts';
import type { WarningKind } from '../rbac.ts';

/** What is wrong with one object, taken by itself. */
export interface Fault {
  readonly kind: WarningKind;
  readonly path: FieldPath;
  readonly message: string;
  readonly refused: boolean;
}
