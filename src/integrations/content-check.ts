import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../corpus/check.ts';
import { diagramsOf, parseCorpus } from '../corpus/corpus.ts';
import { readContent } from '../corpus/read.ts';
import { drawDiagrams } from '../diagrams/draw.ts';
import { keptDrawings } from '../diagrams/lock.ts';
import { formatFindings, summarise } from '../corpus/report.ts';

/**
 * Checks all of `content/` before Astro reads it, because Astro's own check stops at the first wrong
 * entry and only logs unknown references. A build with mistakes fails and lists every one of them;
 * the dev server lists them in the terminal and in the browser, and goes on.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  let command = 'build';
  const mistakes = async (): Promise<{ summary: string; list: string } | undefined> => {
    const { findings } = checkContent(await readContent(root), await keptDrawings(root));
    return findings.length > 0 ? { summary: summarise(findings), list: formatFindings(findings) } : undefined;
  };
  /** The author's loop: a new diagram is drawn as it is saved, where there is a browser; the check says the rest. */
  const draw = async (logger: AstroIntegrationLogger): Promise<void> => {
    try {
      const { fences, complete } = diagramsOf(parseCorpus(await readContent(root)));
      await drawDiagrams(root, fences, complete);
    } catch (error) {
      logger.warn(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
      },
      'astro:config:done': async ({ config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === 'dev') await draw(logger);
        const found = await mistakes();
        if (!found) return;
        logger.error(`${found.summary}\n\n${found.list}\n`);
        if (command === 'build') {
          throw new AstroError(
            found.summary,
            `Each is listed above with its file, line and field. "npm run check" lists them without building.`,
          );
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = async (path: string): Promise<void> => {
          if (!path.replaceAll('\\', '/').includes('/content/')) return;
          await draw(logger);
          const found = await mistakes();
          if (!found) return;
          logger.error(`${found.summary}\n\n${found.list}\n`);
          server.ws.send({ type: 'error', err: { message: `${found.summary}\n\n${found.list}`, stack: '' } });
        };
        server.watcher.on('change', (path) => void check(path));
        server.watcher.on('add', (path) => void check(path));
        server.watcher.on('unlink', (path) => void check(path));
      },
    },
  };
}
