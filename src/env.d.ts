declare namespace App {
  interface Locals {
    /** Set by a topic page for the citations in its prose: number by source id. */
    sourceNumbers?: ReadonlyMap<string, number>;
  }
}
