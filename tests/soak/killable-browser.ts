import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { findBrowser } from '../../src/diagrams/find-browser.ts';

/** A real browser with a profile on the disk, that can be killed with all its processes as a phone kills it. */
export class KillableBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;

  private constructor(process: ChildProcess, browser: Browser) {
    this.#process = process;
    this.#browser = browser;
  }

  static async start(profile: string): Promise<KillableBrowser> {
    const { executablePath, args } = findBrowser();
    const child = spawn(
      executablePath,
      [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-default-browser-check', 'about:blank'],
      // A group of its own, so that the whole of it can be killed at once.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    for await (const line of createInterface({ input: child.stderr })) {
      const [, url] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (url === undefined) continue;
      child.stderr.resume();
      return new KillableBrowser(child, await chromium.connectOverCDP(url));
    }
    throw new Error('The browser ended before it could be used.');
  }

  get context(): BrowserContext {
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no context.');
    return context;
  }

  /** SIGKILL to every process of the browser: nothing is flushed, nothing is closed. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const gone = once(this.#process, 'exit');
      process.kill(-pid, 'SIGKILL');
      await gone;
    }
    await this.#browser.close().catch(() => undefined);
  }
}
