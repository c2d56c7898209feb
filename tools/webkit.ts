import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensurePackages, installCommand } from './debian-packages.ts';

/** Debian's WebKitGTK, with its driver and MiniBrowser. Playwright drives only a WebKit of its own, which it cannot download everywhere. */
const PACKAGES = ['webkit2gtk-driver', 'xvfb'];
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
/** It has no mode without a display. */
export const XVFB = '/usr/bin/Xvfb';

export const INSTALL_WEBKIT = installCommand(PACKAGES);

export function hasWebKit(): boolean {
  return existsSync(WEBKIT_DRIVER) && existsSync(XVFB);
}

/** Whether WebKit is there; where we may install packages, it is installed. */
export function ensureWebKit(): boolean {
  return ensurePackages(PACKAGES, hasWebKit);
}

/** Whether it starts here: a machine may have it and not let its sandbox work. */
export function webKitStarts(): boolean {
  return spawnSync(process.execPath, ['tests/engines/webkit/starts.ts'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
