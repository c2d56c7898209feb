import { messageOf } from '../labs/shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../labs/shared/messages.ts';
import type { Shapes } from '../labs/shared/shape.ts';
import { validateObject } from '../labs/shared/validate-object.ts';
import type { FieldPath } from '../yaml/positions.ts';

/** What an engine says of a try. */
export interface Ruling {
  readonly goes: boolean;
  /** Why, as a sentence. */
  readonly because: string;
}

/** What is wrong with an object that a proof begins with. */
export interface ObjectFault {
  /** Its place in the list. */
  readonly object: number;
  readonly path: FieldPath;
  readonly message: string;
}

/** An engine that has read some objects, and rules on tries of its kind. */
export interface Court<Try> {
  readonly faults: readonly ObjectFault[];
  readonly rule: (tried: Try) => Ruling;
}

/** Unknown fields, wrong types and what is missing. */
export function shapeFaults(objects: readonly unknown[], shapes: Shapes): ObjectFault[] {
  return objects.flatMap((value, object) =>
    validateObject(value, shapes).problems.map((problem) => ({
      object,
      path: problem.path,
      message: messageOf(SHAPE_MESSAGES, problem),
    })),
  );
}
