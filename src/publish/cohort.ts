import type { Cohort } from '../schema/cohort.ts';

/** The style sheet of a cohort's accent. On paper and with forced colours the guide's own tokens hold. */
export function accentStyle({ light, dark }: NonNullable<Cohort['accent']>): string {
  const accent = `light-dark(${light}, ${dark})`;
  return `@media screen and (forced-colors: none) {
  :root {
    --color-accent: ${accent};
    --color-accent-soft: color-mix(in srgb, ${accent} 14%, var(--color-paper));
  }
}
`;
}
