import { readFile, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { content } from '../site/content.ts';

const LIST = 'virtual:topic-prose';
const RESOLVED = `\0${LIST}`;

/**
 * Gives pages the prose of topics and domains as modules, by path from the project's root: `virtual:topic-prose`. A text of
 * an overlay is compiled as if it stood in `content/`, whose packages it then finds.
 * @param root the project's root
 * @param overlay the folder that is laid over `content/`, absolute or from the root
 */
export function topicProse(root: string, overlay: string | undefined): Plugin {
  const inProject = normalizePath(join(root, 'content')) + '/';
  const inOverlay = overlay === undefined ? undefined : normalizePath(resolve(root, overlay)) + '/';
  const isProse = (id: string): boolean => id.startsWith(inProject) && id.endsWith('.mdx');
  return {
    name: 'topic-prose',
    enforce: 'pre',
    resolveId(id) {
      if (id === LIST) return RESOLVED;
      return isProse(id) ? id : undefined;
    },
    async load(id) {
      if (id === RESOLVED) return listOf(await proseFiles(), normalizePath(join(root, '/')));
      return inOverlay !== undefined && isProse(id) ? readInside(inOverlay, id.slice(inProject.length)) : undefined;
    },
    hotUpdate({ file, modules }) {
      const path = [inProject, inOverlay].flatMap((folder) =>
        folder !== undefined && file.startsWith(folder) ? [file.slice(folder.length)] : [],
      )[0];
      if (path?.endsWith('.mdx') !== true) return undefined;
      const { moduleGraph } = this.environment;
      const changed = [moduleGraph.getModuleById(RESOLVED), moduleGraph.getModuleById(inProject + path)];
      return [...new Set([...modules, ...changed.filter((each) => each !== undefined)])];
    },
  };
}

async function proseFiles(): Promise<string[]> {
  const { topics, domains } = await content();
  return [...topics.map(({ file }) => file), ...domains.flatMap(({ about }) => about?.file ?? [])];
}

function listOf(files: readonly string[], root: string): string {
  const entries = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(root + file)})`);
  return `export const PROSE = {\n${entries.join(',\n')}\n};\n`;
}

/** A text of the overlay, where it has one by that path that no link leads to. */
async function readInside(folder: string, path: string): Promise<string | undefined> {
  try {
    const [place, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return real === place + sep + path.split('/').join(sep) ? await readFile(real, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
