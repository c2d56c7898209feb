/** A trainer's folder that is laid over `content/`. */
export interface Overlay {
  /** Its path from the project's root, as messages name it. */
  readonly name: string;
  /** Text by path from its top, such as `topics/threat-model/persistence.mdx`. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths from its top of what is neither a file nor a folder: symbolic links, above all. Nothing behind them has been read. */
  readonly refused: readonly string[];
}

/** What an overlay takes away of `content/`. */
export const REMOVED_FILE = 'removed.yaml';

/** The folder of an overlay that keeps the drawings of its diagrams. */
export const DRAWINGS_FOLDER = 'drawings';

/** Files at the top of an overlay that tell about it: they are no part of the guide. */
export const ABOUT_IT: ReadonlySet<string> = new Set(['README.md', 'LICENSE', 'LICENSE.md']);
