import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/** Where the guide is served, ending in a slash. */
export const atRoot = (): string => process.env['SITE_AT_ROOT'] ?? '';
export const belowKcsa = (): string => process.env['SITE_BELOW'] ?? '';
/** Where the guide of one topic is served, that a cohort learns with. */
export function smallGuide(): string {
  const url = process.env['SMALL_SITE'];
  if (url === undefined) throw new Error('The small guide is not built: node tests/build-small-guide.ts');
  return url;
}

/** One page of each type, as paths below the base. */
export const PAGE_TYPES = {
  home: '',
  domain: 'cluster-components/',
  'unwritten domain': 'threat-model/',
  topic: 'cluster-components/etcd/',
  'long topic': 'cluster-components/api-server/',
  glossary: 'glossary/',
  search: 'search/?q=etcd',
  about: 'about/',
  'cheat sheet': 'cheatsheet/',
  hosting: 'about/hosting/',
  offline: 'offline/',
  blueprint: 'exam/blueprint/',
  'study plans': 'paths/',
  'study plan': 'paths/one-week/',
  practice: 'practice/',
  exam: 'exam/?code=week-3',
  review: 'review/',
  progress: 'progress/',
  'cohort report': 'cohort/report/',
  labs: 'labs/',
  lab: 'labs/pod-security/',
  'attack map': 'attack-map/',
  'not found': '404.html',
} as const;

interface Guards {
  /** Turn off where a test makes an error on purpose. */
  quiet: boolean;
}

/**
 * Every test fails on an error in the console, a breach of the Content-Security-Policy, or a request to another
 * host, in whichever of its tabs it happens.
 */
export const test = base.extend<Guards & { guarded: undefined }>({
  quiet: [true, { option: true }],
  guarded: [
    async ({ context, quiet, browserName }, use) => {
      const wrong: string[] = [];
      const host = new URL(atRoot()).hostname;
      context.on('console', (message) => {
        // Firefox says so of a request that a page has left behind: it names no address. Of one that fails it names it.
        if (browserName === 'firefox' && message.text().startsWith('Failed to load ‘’. A ServiceWorker intercepted the request')) return;
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${message.type()}: ${message.text()}`);
      });
      // Chromium logs no breach that the page itself catches, such as an attempt to evaluate text.
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          console.error(`breach of ${violatedDirective}: ${blockedURI} in ${sourceFile}`);
        });
      });
      context.on('weberror', (error) => wrong.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.hostname !== host) wrong.push(`request to ${request.url()}`);
      });
      await use(undefined);
      if (quiet) expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** Every element a locator finds once there is one: `all()` alone does not wait, and a loop over nothing tests nothing. */
export async function each(locator: Locator): Promise<Locator[]> {
  await expect(locator.first()).toBeAttached();
  // eslint-disable-next-line no-restricted-syntax -- the one place that may
  return locator.all();
}

/** The page is no wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}

/** How pages of a cohort are looked at: both themes, from a desktop to the narrowest phone. */
export const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const;
