import { existsSync } from 'node:fs';
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
