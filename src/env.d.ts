declare namespace App {
  interface Locals {
    /** Set by a topic page for the citations in its prose: number by source id. */
    sourceNumbers?: ReadonlyMap<string, number>;
  }
}

/** The prose of topics and domains as Astro compiles it, by path from the project's root: src/integrations/topic-prose.ts. */
declare module 'virtual:topic-prose' {
  import type { MDXInstance } from 'astro';
  export const PROSE: Readonly<Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>>;
}

interface ImportMetaEnv {
  /** The repository that takes problem reports, from the settings of the build; without one a text is shown. */
  readonly GUIDE_REPOSITORY?: string;
}
