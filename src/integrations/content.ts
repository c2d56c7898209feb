import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath } from 'vite';
import { checkCorpus } from '../corpus/check.ts';
import { circumstancesOf, drawingFolders, readCorpus, type Project } from '../corpus/check-folder.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { isShortcoming, type Diagnostic } from '../corpus/diagnostic.ts';
import { formatDiagnostics, summarise } from '../corpus/format-diagnostics.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import { DRAWINGS_FOLDER } from '../corpus/overlay/overlay.ts';
import { readDrawings } from '../diagrams/drawing-store.ts';
import { contentOf } from '../publish/content.ts';
import { provideContent } from '../site/content.ts';
import { topicProse } from './topic-prose.ts';

/**
 * Reads all of `content/`, checks it and gives it to the pages. A build reads it once, and fails with a list of every
 * mistake. The dev server reads it after each change, lists mistakes in the terminal and in the browser, and goes on with
 * what could be read.
 * @param overlay the folder that is laid over `content/`, absolute or from the project's root, if there is one
 */
export function guideContent(overlay?: string): AstroIntegration {
  let project: Project = { root: '', overlay };
  let command = 'build';
  const read = async (logger: AstroIntegrationLogger): Promise<{ corpus: Corpus; drawings: Map<string, Drawing> }> => {
    const corpus = await readCorpus(project);
    if (command === 'dev') await draw(project, corpus, logger);
    return { corpus, drawings: await readDrawings(drawingFolders(project)) };
  };
  /** What is wrong now, beside what is only not enough. */
  let mistakes: readonly Diagnostic[] = [];
  const renew = async (logger: AstroIntegrationLogger): Promise<Diagnostic[]> => {
    const reading = read(logger);
    provideContent(reading.then(({ corpus, drawings }) => contentOf(corpus, drawings)));
    const { corpus } = await reading;
    const diagnostics = checkCorpus(corpus, await circumstancesOf(project));
    mistakes = diagnostics.filter((diagnostic) => !isShortcoming(diagnostic));
    return diagnostics;
  };
  return {
    name: 'guide-content',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
        project = { root: fileURLToPath(options.config.root), overlay };
        options.updateConfig({ vite: { plugins: [topicProse(project.root, overlay)] } });
      },
      'astro:config:done': async ({ logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const diagnostics = await renew(logger);
        if (command === 'build' && mistakes.length > 0) throw withoutStack(new AstroError(listed(diagnostics)));
        if (diagnostics.length > 0) logger.error(listed(diagnostics));
      },
      'astro:server:setup': ({ server, logger }) => {
        const { client, ...pages } = server.environments;
        const folders = watchedFolders(project);
        const onChange = async (path: string): Promise<void> => {
          if (!folders.some((folder) => isContentIn(folder, normalizePath(path)))) return;
          const before = mistakes;
          await renew(logger);
          // What Astro's own loaders say, so that it asks again which pages there are.
          for (const { hot } of Object.values(pages)) hot.send('astro:content-changed', {});
          if (mistakes.length > 0) {
            logger.error(listed(mistakes));
            client.hot.send(shown(mistakes));
          } else {
            if (before.length > 0) logger.info('content/ is in order again.');
            client.hot.send({ type: 'full-reload' });
          }
        };
        for (const event of ['change', 'add', 'unlink'] as const) {
          server.watcher.on(event, (path: string) => {
            onChange(path).catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
          });
        }
        server.watcher.add(folders);
        // A page that reloads by itself, as one does after each change of its prose, has lost what it was told.
        client.hot.on('vite:client:connect', (_data, page) => {
          if (mistakes.length > 0) page.send(shown(mistakes));
        });
      },
    },
  };
}

/** Absolute paths of the folders that content stands in. */
function watchedFolders({ root, overlay }: Project): string[] {
  return [join(root, 'content'), ...(overlay === undefined ? [] : [resolve(root, overlay)])].map((folder) => normalizePath(folder));
}

/** Whether a file is one that is read as content: not hidden, nor a drawing, which the dev server writes itself. */
function isContentIn(folder: string, path: string): boolean {
  const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '.';
  return !below.startsWith(`${DRAWINGS_FOLDER}/`) && !below.split('/').some((part) => part.startsWith('.'));
}

/** What the dev server shows over the page. */
function shown(mistakes: readonly Diagnostic[]) {
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
async function draw(project: Project, corpus: Corpus, logger: AstroIntegrationLogger): Promise<void> {
  try {
    const { drawProject } = await import('../corpus/draw-folder.ts');
    await drawProject(project, corpus);
  } catch (error) {
    logger.warn(error instanceof Error ? error.message : String(error));
  }
}
