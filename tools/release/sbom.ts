import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import project from '../../package.json' with { type: 'json' };

const Bom = z.looseObject({ bomFormat: z.literal('CycloneDX'), metadata: z.looseObject({ component: z.looseObject({}) }), components: z.array(z.unknown()).min(1) });

/**
 * The packages that the guide is built with, as npm lists them from the lock file, in CycloneDX.
 * https://cyclonedx.org/specification/overview/
 */
export function sbom(time: Date): string {
  const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stable(printed, time);
}

/**
 * The same without what differs each time: its serial number and the time of day, which are optional, and the folder's
 * name, which npm gives to the project.
 * @throws ZodError where it is not CycloneDX
 */
export function stable(printed: string, time: Date): string {
  const bom = Bom.parse(JSON.parse(printed));
  const component = { ...bom.metadata.component, name: project.name };
  const metadata = { ...bom.metadata, timestamp: time.toISOString(), component };
  return `${JSON.stringify({ ...bom, serialNumber: undefined, metadata }, undefined, 2)}\n`;
}
