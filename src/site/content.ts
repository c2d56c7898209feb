import type { Content } from '../publish/content.ts';

declare global {
  var fieldGuideContent: Promise<Content> | undefined;
}

/**
 * The guide's content. Astro evaluates its configuration, which reads `content/`, apart from the pages, which show it: each
 * has its own copy of every module, in one process. What both know is `globalThis`.
 * @throws before anything was read
 */
export function content(): Promise<Content> {
  if (!globalThis.fieldGuideContent) throw new Error('No integration has read content/ yet.');
  return globalThis.fieldGuideContent;
}

/** Gives the pages their content from now on. A page that asks for it meanwhile waits, and fails if it cannot be read. */
export function provideContent(given: Promise<Content>): void {
  globalThis.fieldGuideContent = given;
  given.catch(() => undefined);
}
