import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Firefox: Playwright drives it by WebDriver BiDi, and cannot download one of its own everywhere. */
const PROGRAM = '/usr/bin/firefox-esr';

/** The one command that makes the tests in another browser possible, on Debian. */
export const INSTALL_FIREFOX = 'apt-get install --no-install-recommends firefox-esr';

/** Where Firefox is, if it is installed. */
export function firefox(): string | undefined {
  return existsSync(PROGRAM) ? PROGRAM : undefined;
}

/** The same, after it was installed where we may install packages. */
export function findFirefox(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (firefox() !== undefined || !isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return firefox();
  process.stderr.write(`Debian’s Firefox is not installed; running ${INSTALL_FIREFOX}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000, env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], { stdio: 'ignore', timeout: 600_000, env });
  } catch {
    return undefined;
  }
  return firefox();
}
