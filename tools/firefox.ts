import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, installCommand } from './debian-packages.ts';

/** Debian's Firefox: Playwright drives it by WebDriver BiDi, and cannot download one of its own everywhere. */
const PROGRAM = '/usr/bin/firefox-esr';
const PACKAGES = ['firefox-esr'];

export const INSTALL_FIREFOX = installCommand(PACKAGES);

/** Where Firefox is, if it is installed. */
export function firefox(): string | undefined {
  return existsSync(PROGRAM) ? PROGRAM : undefined;
}

/** Whether Firefox is there; where we may install packages, it is installed. */
export function ensureFirefox(): boolean {
  return ensurePackages(PACKAGES, () => existsSync(PROGRAM));
}

/** Whether it starts here: a machine may have it and not let its sandbox work. */
export function firefoxStarts(): boolean {
  const profile = mkdtempSync(join(tmpdir(), 'kcsa-firefox-'));
  const picture = join(profile, 'picture.png');
  spawnSync(PROGRAM, ['--headless', '--profile', profile, '--screenshot', picture, 'about:blank'], { stdio: 'ignore', timeout: 60_000 });
  const starts = existsSync(picture);
  // Its processes may end, and write, a little after it.
  rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  return starts;
}
