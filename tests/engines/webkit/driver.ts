import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { freePort } from '../../../tools/free-port.ts';
import { WEBKIT_DRIVER, XVFB } from '../../../tools/webkit.ts';

/** A driver with a display of its own. It starts one browser at a time. */
export interface Driver {
  readonly url: string;
  /** Where the browser saves what it downloads. */
  readonly home: string;
  stop(): Promise<void>;
}

/** @throws Error where the display or the driver does not start */
export async function startDriver(): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'kcsa-webkit-'));
  // A display begins anew when its last client has gone, and takes none meanwhile, unless it is told not to.
  const display = spawn(XVFB, ['-noreset', '-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(display.stdio[3] as Readable);
  const port = await freePort();
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    // The browser keeps nothing from one session to the next. What it saves as a file goes to the home folder.
    env: { PATH: process.env['PATH'], DISPLAY: `:${number}`, HOME: home },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver did not start.');
  }
  const stop = async (): Promise<void> => {
    await end(driver);
    await end(display);
    await rm(home, { recursive: true });
  };
  return { url, home, stop };
}

/** @throws Error where the stream ends before */
async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface(stream)) return line;
  throw new Error('Xvfb did not start.');
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  );
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
