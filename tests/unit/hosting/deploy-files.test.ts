import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile } from '../../../src/integrations/static-hosts.ts';
import { RESPONSE_HEADERS } from '../../../src/response-headers.ts';
import { NGINX_PACKAGES } from '../../../tools/nginx.ts';

const read = (file: string): string => readFileSync(`deploy/${file}`, 'utf8');
/** Without the quotation marks that only some of the formats want. */
const plain = (text: string): string => text.replaceAll('"', '');

test.each(Object.entries(RESPONSE_HEADERS))('every server sends %s as the guide wants it', (name, value) => {
  expect(plain(read('nginx/guide.conf'))).toContain(`\n  add_header ${name} ${value} always;\n`);
  expect(plain(read('Caddyfile'))).toContain(`\n\t\t${name} ${value}\n`);
  expect(headersFile('/')).toContain(`\n  ${name}: ${value}\n`);
});

test('no header is set in a location of nginx, where it would drop those of the server', () => {
  const inLocations = read('nginx/guide.conf').match(/^ {2}location .*\{[^}]*\}/gm) ?? [];
  expect(inLocations).not.toEqual([]);
  expect(inLocations.filter((location) => location.includes('add_header'))).toEqual([]);
});

test('hosts of static sites keep what is below the guide’s path and has a hash in its name', () => {
  expect(headersFile('/kcsa/')).toContain('\n/kcsa/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
});

test('the image has the packages that are tested, and copies what is there', () => {
  const file = read('Containerfile');
  expect(file).toContain(`--no-install-recommends ${NGINX_PACKAGES.join(' ')} `);
  const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
  expect(copied.length).toBeGreaterThan(3);
  expect(copied.filter((source) => !existsSync(source))).toEqual([]);
});

test('the image runs as an ordinary user, without a shell', () => {
  const last =
    read('Containerfile')
      .split(/^FROM /m)
      .at(-1) ?? '';
  expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  expect(last).toMatch(/^CMD \["\/usr\/sbin\/nginx", /m);
  expect(last).not.toMatch(/^ENTRYPOINT/m);
});
