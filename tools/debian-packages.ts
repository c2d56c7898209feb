import { execFileSync, spawnSync } from 'node:child_process';

const INSTALL = ['install', '--no-install-recommends'];

/** The one command that installs packages on Debian and Ubuntu. */
export function installCommand(packages: readonly string[]): string {
  return ['apt-get', ...INSTALL, ...packages].join(' ');
}

/** Whether packages are there; where we may install packages, they are installed. */
export function ensurePackages(packages: readonly string[], areThere: () => boolean): boolean {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (areThere() || !mayInstall) return areThere();
  process.stderr.write(`Debian’s ${packages.join(', ')} not installed; running ${installCommand(packages)}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000, env });
    execFileSync('apt-get', ['-y', '-qq', ...INSTALL, ...packages], { stdio: 'ignore', timeout: 600_000, env });
  } catch {
    return false;
  }
  return areThere();
}
