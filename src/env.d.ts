declare namespace App {
  interface Locals {
    /** Set by a topic page for the citations in its prose: number by source id. */
    sourceNumbers?: ReadonlyMap<string, number>;
  }
}

interface ImportMetaEnv {
  /** Address of the repository that takes problem reports, set where the site is built; without it a text is shown. */
  readonly PUBLIC_REPOSITORY?: string;
}
