import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, sum, sums } from '../../../tools/release/pack.ts';
import { stable } from '../../../tools/release/sbom.ts';

const TIME = new Date('2026-11-30T00:00:00Z');
let place: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'release-'));
});
afterAll(() => rm(place, { recursive: true }));

/** The same files, made in another order, at another time and for other people to read. */
async function folder(parent: string, names: readonly string[], mode: number): Promise<string> {
  const made = join(place, parent, 'guide');
  await mkdir(join(made, 'site'), { recursive: true });
  for (const name of names) {
    await writeFile(join(made, 'site', name), `content of ${name}`);
    await chmod(join(made, 'site', name), mode);
    await utimes(join(made, 'site', name), mode, mode);
  }
  return made;
}

test('the same files are the same archive, whoever wrote them, when and in which order', async () => {
  const one = await folder('one', ['a.html', 'b.html', 'Ä.html'], 0o600);
  const other = await folder('other', ['Ä.html', 'b.html', 'a.html'], 0o644);
  await pack(one, join(place, 'one.tar.gz'), TIME);
  await pack(other, join(place, 'other.tar.gz'), TIME);
  expect(await sum(join(place, 'one.tar.gz'))).toBe(await sum(join(place, 'other.tar.gz')));
  const listed = execFileSync('tar', ['--list', '--verbose', '--utc', '--gzip', '--file', join(place, 'one.tar.gz')], { encoding: 'utf8' });
  expect(listed).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2026-11-30 00:00 guide\/site\/a\.html$/m);
});

test('another content or time is another archive', async () => {
  const made = await folder('changed', ['a.html', 'b.html', 'Ä.html'], 0o644);
  await pack(made, join(place, 'later.tar.gz'), new Date(TIME.getTime() + 1000));
  await writeFile(join(made, 'site', 'a.html'), 'changed');
  await pack(made, join(place, 'changed.tar.gz'), TIME);
  const digests = await Promise.all(['one', 'later', 'changed'].map((name) => sum(join(place, `${name}.tar.gz`))));
  expect(new Set(digests).size).toBe(3);
});

test('the sums are such as sha256sum checks', async () => {
  const made = await folder('summed', ['a.html', 'b.html'], 0o644);
  const text = await sums(made);
  expect(text).toMatch(/^[0-9a-f]{64} {2}site\/a\.html\n[0-9a-f]{64} {2}site\/b\.html\n$/);
  await writeFile(join(made, 'SHA256SUMS'), text);
  expect(() => execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: made })).not.toThrow();
  expect(await readFile(join(made, 'SHA256SUMS'), 'utf8')).toBe(text);
});

test('a list of packages has nothing that differs each time', () => {
  const printed = (serialNumber: string, timestamp: string, name: string): string =>
    JSON.stringify({ bomFormat: 'CycloneDX', serialNumber, metadata: { timestamp, component: { name } }, components: [{ name: 'yaml' }] });
  const one = stable(printed('urn:uuid:1', '2026-01-01T00:00:00Z', 'guide'), TIME);
  expect(one).toBe(stable(printed('urn:uuid:2', '2027-01-01T00:00:00Z', 'kcsa-guide'), TIME));
  expect(one).toContain('"name": "kcsa-field-guide"');
  expect(() => stable('{"bomFormat":"SPDX"}', TIME)).toThrow();
});
