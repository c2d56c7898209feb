import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { fileURLToPath } from 'node:url';
import { checkCorpus } from '../corpus/check.ts';
import { diagramsOf, parseCorpus, type Corpus } from '../corpus/corpus.ts';
import { isShortcoming, type Diagnostic } from '../corpus/diagnostic.ts';
import { readContent } from '../corpus/read.ts';
import { formatDiagnostics, summarise } from '../corpus/format-diagnostics.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import { readDrawings } from '../diagrams/drawing-store.ts';
import { contentOf } from '../publish/content.ts';
import { isoDay } from '../text/dates.ts';
import { provideContent } from '../site/content.ts';

/**
 * Reads all of `content/`, checks it and gives it to the pages. A build reads it once, and fails with a list of every
 * mistake. The dev server reads it after each change, lists mistakes in the terminal and in the browser, and goes on with
 * what could be read.
 */
export function guideContent(): AstroIntegration {
  let root = '';
  let command = 'build';
  const read = async (logger: AstroIntegrationLogger): Promise<{ corpus: Corpus; drawings: Map<string, Drawing> }> => {
    const corpus = parseCorpus(await readContent(root));
    if (command === 'dev') await draw(root, corpus, logger);
    return { corpus, drawings: await readDrawings(root) };
  };
  /** What is wrong now, beside what is only not enough. */
  let mistakes: readonly Diagnostic[] = [];
  const renew = async (logger: AstroIntegrationLogger): Promise<Diagnostic[]> => {
    const reading = read(logger);
    provideContent(reading.then(({ corpus, drawings }) => contentOf(corpus, drawings)));
    const { corpus, drawings } = await reading;
    const diagnostics = checkCorpus(corpus, { today: isoDay(new Date()), drawings: new Set(drawings.keys()) });
    mistakes = diagnostics.filter((diagnostic) => !isShortcoming(diagnostic));
    return diagnostics;
  };
  return {
    name: 'guide-content',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
      },
      'astro:config:done': async ({ config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'dev') return;
        const diagnostics = await renew(logger);
        if (command === 'build' && mistakes.length > 0) throw withoutStack(new AstroError(listed(diagnostics)));
        if (diagnostics.length > 0) logger.error(listed(diagnostics));
      },
      'astro:server:setup': ({ server, logger }) => {
        const { client, ...pages } = server.environments;
        const onChange = async (path: string): Promise<void> => {
          if (!path.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}content/`)) return;
          const before = mistakes;
          await renew(logger);
          // What Astro's own loaders say, so that it asks again which pages there are.
          for (const { hot } of Object.values(pages)) hot.send('astro:content-changed', {});
          if (mistakes.length > 0) {
            logger.error(listed(mistakes));
            client.hot.send(overlay(mistakes));
          } else {
            if (before.length > 0) logger.info('content/ is in order again.');
            client.hot.send({ type: 'full-reload' });
          }
        };
        for (const event of ['change', 'add', 'unlink'] as const) server.watcher.on(event, (path: string) => void onChange(path));
        server.watcher.add(`${root}content`);
        // A page that reloads by itself, as one does after each change of its prose, has lost what it was told.
        client.hot.on('vite:client:connect', (_data, page) => {
          if (mistakes.length > 0) page.send(overlay(mistakes));
        });
      },
    },
  };
}

/** What the dev server shows over the page. */
function overlay(mistakes: readonly Diagnostic[]) {
  return { type: 'error' as const, err: { message: listed(mistakes), stack: '' } };
}

/** An error of which only the message is shown: whoever reads it mends content, not code. */
function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}

function listed(diagnostics: readonly Diagnostic[]): string {
  return `\n${formatDiagnostics(diagnostics)}\n\n${summarise(diagnostics)}. "npm run check" lists them without building.\n`;
}

/**
 * The author's loop: a new diagram is drawn as it is saved, where there is a browser; the check says the rest. What draws is
 * loaded here alone: a build needs no browser, nor the packages that know how to use one.
 */
async function draw(root: string, corpus: Corpus, logger: AstroIntegrationLogger): Promise<void> {
  try {
    const { drawDiagrams } = await import('../diagrams/update-drawings.ts');
    const { fences, complete } = diagramsOf(corpus);
    await drawDiagrams(root, fences, complete);
  } catch (error) {
    logger.warn(error instanceof Error ? error.message : String(error));
  }
}
