import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What Playwright needs to launch the browser that was found. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet flags: nothing but the pages under test may use the network. Root has no sandbox to use on Linux. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser: Playwright's own; one named by CHROME_PATH; the system's; one that Playwright can download; the
 * distribution's package, where we may install it.
 * @throws with exactly what to run, when there is none to be had
 */
export function findBrowser(): BrowserLaunch {
  const executablePath = playwrightsOwn() ?? systems() ?? downloaded() ?? packaged();
  if (executablePath === undefined) {
    throw new Error(
      'No browser was found, and none could be installed. Run one of these, and then this command again:\n' +
        '  npx playwright install chromium\n' +
        '  sudo apt-get install chromium        (Debian, Ubuntu)\n' +
        '  CHROME_PATH=/path/to/chrome npm test (a Chrome or Chromium elsewhere)',
    );
  }
  return { executablePath, args: isRoot() ? ['--no-sandbox', ...ARGS] : ARGS };
}

function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function systems(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find((path) => existsSync(path));
}

function downloaded(): string | undefined {
  process.stderr.write('No browser found; trying "playwright install chromium".\n');
  const { status } = spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  return status === 0 ? playwrightsOwn() : undefined;
}

function packaged(): string | undefined {
  if (!isRoot() || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  process.stderr.write('That did not work; installing the distribution’s package: apt-get install chromium.\n');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
  } catch {
    return undefined;
  }
  return systems();
}
