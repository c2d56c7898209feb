import type { FieldPath, Range } from '../../yaml/positions.ts';

/** Whether something is refused or not read, is probably not meant, or is only worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Something to say of a part of an object, without words: those are in the `messages.ts` beside each engine. A catalogue
 * has the parameters of each code.
 */
export type Diagnostic<Catalogue> = {
  readonly [Code in keyof Catalogue]: {
    readonly code: Code;
    readonly params: Catalogue[Code];
    /** From the root of the object. */
    readonly path: FieldPath;
    readonly severity: Severity;
  };
}[keyof Catalogue];

/** The same, said of a place in a text. */
export type LocatedDiagnostic<Catalogue> = Diagnostic<Catalogue> & Place;

/** A place in a text. */
export interface Place {
  readonly range: Range;
  /** From 1. */
  readonly line: number;
}

/** What can be said, as words, of a place in an object. A code that has no words is a mistake of types. */
export type Messages<Catalogue> = { readonly [Code in keyof Catalogue]: (params: Catalogue[Code], path: FieldPath) => string };

/** A diagnostic in words. */
export function messageOf<Catalogue, Code extends keyof Catalogue>(
  messages: Messages<Catalogue>,
  { code, params, path = [] }: { readonly code: Code; readonly params: Catalogue[Code]; readonly path?: FieldPath },
): string {
  return messages[code](params, path);
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** What is refused first, then what is doubtful, then the rest, each as it came. */
export function bySeverity<Item extends { readonly severity: Severity }>(items: readonly Item[]): Item[] {
  return ORDER.flatMap((severity) => items.filter((item) => item.severity === severity));
}
