declare namespace App {
  interface Locals {
    /** Set by a topic page for the citations in its prose: number by source id. */
    sourceNumbers?: ReadonlyMap<string, number>;
  }
}

interface ImportMetaEnv {
  /** The repository that takes problem reports, from the settings of the build; without one a text is shown. */
  readonly GUIDE_REPOSITORY?: string;
}
