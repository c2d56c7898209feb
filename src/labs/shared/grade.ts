import type { Diagnostic } from './diagnostic.ts';

/** Something that can be said, by its code, without words. */
export type Said<Catalogue> = {
  readonly [Code in keyof Catalogue]: { readonly code: Code; readonly params: Catalogue[Code] };
}[keyof Catalogue];

/** One thing that a challenge asks for, and whether it is so: behaviour, never the text of the answer. */
export interface Requirement<Asked, Found> {
  /** What is asked for. */
  readonly asked: Said<Asked>;
  readonly met: boolean;
  /** What is so instead, where it is not met. */
  readonly found: readonly Said<Found>[];
}

/** Something to say of an object of the answer, by its place in the list. */
export type ObjectDiagnostic<Catalogue> = Diagnostic<Catalogue> & { readonly object: number };

/** What a grader says of an answer. */
export interface Grade<Asked, Found, Catalogue> {
  readonly requirements: readonly Requirement<Asked, Found>[];
  /** Mistakes that keep an answer from solving anything, as it is not one that the API server would take. */
  readonly mistakes: readonly ObjectDiagnostic<Catalogue>[];
}

/** A requirement: met where nothing else is found instead. */
export function requirement<Asked, Found>(asked: Said<Asked>, found: readonly Said<Found>[]): Requirement<Asked, Found> {
  return { asked, met: found.length === 0, found };
}

/** Whether every requirement is met, by an answer without mistakes. */
export function isSolved({ requirements, mistakes }: GradeLike): boolean {
  return mistakes.length === 0 && requirements.every(({ met }) => met);
}

interface GradeLike {
  readonly requirements: readonly { readonly met: boolean }[];
  readonly mistakes: readonly unknown[];
}
