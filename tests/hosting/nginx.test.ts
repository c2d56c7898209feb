import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESPONSE_HEADERS } from '../../src/response-headers.ts';
import { startNginx, type Nginx } from '../../tools/nginx.ts';
import { BUILDS } from '../built/built-site.ts';
import { ask, askRaw, type Answer } from './ask.ts';

const UNHASHED = 'no-cache';
const HASHED = 'public, max-age=31536000, immutable';

describe.each(BUILDS)('nginx with $folder at $base', ({ folder, base }) => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(folder, base);
  });
  afterAll(() => nginx.stop());

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const first = (pattern: RegExp): string => files.filter((file) => pattern.test(file)).sort()[0] ?? `nothing that matches ${pattern}`;
  const content = (file: string): Buffer => readFileSync(join(folder, file));
  const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
    ask(nginx.port, base + path, headers, method);
  const script = first(/^_astro\/page\..*\.js$/);

  test.each([
    ['home', '', 'index.html'],
    ['a domain', 'cluster-components/', 'cluster-components/index.html'],
    ['a topic', 'cluster-components/etcd/', 'cluster-components/etcd/index.html'],
    ['practice', 'practice/', 'practice/index.html'],
    ['the exam', 'exam/', 'exam/index.html'],
    ['review', 'review/', 'review/index.html'],
    ['progress', 'progress/', 'progress/index.html'],
    ['the labs', 'labs/', 'labs/index.html'],
    ['a lab', 'labs/rbac/', 'labs/rbac/index.html'],
    ['the glossary', 'glossary/', 'glossary/index.html'],
    ['search', 'search/?q=etcd', 'search/index.html'],
    ['about', 'about/', 'about/index.html'],
  ])('gives %s as a page', async (_, path, file) => {
    const { status, headers, body } = await get(path);
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      cache: UNHASHED,
    });
    expect(body.equals(content(file))).toBe(true);
  });

  test.each([
    ['a style sheet', /^_astro\/Base\..*\.css$/, 'text/css; charset=utf-8', HASHED],
    ['a script', /^_astro\/page\..*\.js$/, 'application/javascript; charset=utf-8', HASHED],
    ['a worker', /^_astro\/worker-.*\.js$/, 'application/javascript; charset=utf-8', HASHED],
    ['the exam’s bank', /^questions\/bank\.json$/, 'application/json; charset=utf-8', UNHASHED],
    ['a lab’s data', /^labs\/rbac\.json$/, 'application/json; charset=utf-8', UNHASHED],
    ['data for others', /^api\/topics\.json$/, 'application/json; charset=utf-8', UNHASHED],
    ['a manifest', /^manifests\/.*\.yaml$/, 'text/yaml; charset=utf-8', UNHASHED],
    ['the icon', /^favicon\.svg$/, 'image/svg+xml; charset=utf-8', UNHASHED],
    ['Pagefind', /^pagefind\/pagefind\.js$/, 'application/javascript; charset=utf-8', UNHASHED],
    ['its entry', /^pagefind\/pagefind-entry\.json$/, 'application/json; charset=utf-8', UNHASHED],
    ['its WebAssembly', /^pagefind\/wasm\.en\.pagefind$/, 'application/octet-stream', UNHASHED],
    ['the lexicon', /^pagefind\/lexicon\.json$/, 'application/json; charset=utf-8', UNHASHED],
    ['its table of contents', /^pagefind\/pagefind\..*\.pf_meta$/, 'application/octet-stream', HASHED],
    ['a part of its index', /^pagefind\/index\/.*\.pf_index$/, 'application/octet-stream', HASHED],
    ['a record', /^pagefind\/fragment\/.*\.pf_fragment$/, 'application/octet-stream', HASHED],
    ['a filter', /^pagefind\/filter\/.*\.pf_filter$/, 'application/octet-stream', HASHED],
  ])('gives %s, to be kept as long as its name allows', async (_, pattern, type, cache) => {
    const file = first(pattern);
    const { status, headers, body } = await get(file);
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({ status: 200, type, cache });
    expect(body.equals(content(file))).toBe(true);
  });

  test('says that a file may be kept only where a name like it always has the same content', () => {
    // Every file that is to be kept has a hash in its name; a new kind of file without one would show here.
    const kept = files.filter((file) => /^_astro\/[^/]+$|^pagefind\/(?:fragment|index|filter)\/[^/]+$|\.pf_meta$/.test(file));
    expect(kept.filter((file) => !/[-._][\w-]{6,}\.(?:css|js|pf_\w+)(?:\.br|\.gz)?$/.test(file))).toEqual([]);
  });

  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    [undefined, 'identity', (body: Buffer) => body],
  ])('sends %s to a browser that takes %s', async (encoding, accepted, decode) => {
    for (const file of ['cluster-components/etcd/index.html', script, 'questions/bank.json']) {
      const { headers, body } = await get(file.replace(/index\.html$/, ''), { 'Accept-Encoding': accepted });
      expect({ file, encoding: headers['content-encoding'], vary: headers.vary }).toEqual({ file, encoding, vary: 'Accept-Encoding' });
      expect(decode(body).equals(content(file)), file).toBe(true);
    }
  });

  test('answers what a browser has already with 304, for each encoding apart', async () => {
    const tags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const etag = (await get('exam/', { 'Accept-Encoding': accepted })).headers.etag ?? '';
      tags.add(etag);
      const again = await get('exam/', { 'Accept-Encoding': accepted, 'If-None-Match': etag });
      expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    }
    expect(tags.size).toBe(3);
  });

  test('sends its headers with every kind of answer', async () => {
    const etag = (await get(script)).headers.etag ?? '';
    const answers: readonly (readonly [status: number, answer: Promise<Answer>])[] = [
      [200, get('')],
      [200, get(script)],
      [200, get('', {}, 'HEAD')],
      [206, get(script, { Range: 'bytes=0-9' })],
      [301, get('exam')],
      [304, get(script, { 'If-None-Match': etag })],
      [400, ask(nginx.port, '/', { Host: 'a b' })],
      [404, get('nowhere/')],
      [404, get('_astro/gone.js')],
      [405, get('', {}, 'POST')],
      [204, ask(nginx.port, '/healthz')],
    ];
    for (const [wanted, answer] of answers) {
      const { status, headers } = await answer;
      const sent = Object.fromEntries(Object.keys(RESPONSE_HEADERS).map((name) => [name, headers[name.toLowerCase()]]));
      expect({ status, ...sent }).toEqual({ status: wanted, ...RESPONSE_HEADERS });
      expect(headers['server']).toBe('nginx');
    }
    // nginx says everything twice where a range is beyond the end.
    const beyond = await get(script, { Range: 'bytes=9999999-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-security-policy']).toContain(RESPONSE_HEADERS['Content-Security-Policy']);
  });

  test('names the page that stands for what is not there, compressed too, and lets no one keep it', async () => {
    for (const path of ['nowhere/', '_astro/gone.js', '_astro/', 'pagefind/fragment/gone.pf_fragment']) {
      const { status, headers, body } = await get(path, { 'Accept-Encoding': 'br' });
      expect({ path, status, cache: headers['cache-control'], encoding: headers['content-encoding'] }).toEqual({
        path,
        status: 404,
        cache: UNHASHED,
        encoding: 'br',
      });
      expect(brotliDecompressSync(body).equals(content('404.html'))).toBe(true);
    }
  });

  test('leads to the address with a slash, without naming a host, scheme or port', async () => {
    expect(await locationOf(`${base}exam?q=1`)).toBe(`301 ${base}exam/?q=1`);
    expect(await locationOf(`${base}exam`, { Host: 'elsewhere.example:81' })).toBe(`301 ${base}exam/`);
    expect(await locationOf(`/${base}exam`)).toBe(`301 ${base}exam/`);
    if (base !== '/') expect(await locationOf(base.slice(0, -1))).toBe(`301 ${base}`);
  });

  async function locationOf(path: string, headers?: Record<string, string>): Promise<string> {
    const answer = await ask(nginx.port, path, headers);
    return `${answer.status} ${answer.headers.location}`;
  }

  test('takes GET and HEAD alone, and says so', async () => {
    const head = await get('exam/', {}, 'HEAD');
    expect({ status: head.status, length: head.headers['content-length'], body: head.body.length }).toEqual({
      status: 200,
      length: String(content('exam/index.html').length),
      body: 0,
    });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']) {
      const { status, headers } = await get('exam/', {}, method);
      expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow: 'GET, HEAD' });
    }
  });

  test('gives parts of a file as asked', async () => {
    const whole = content(script);
    const part = await get(script, { Range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.body.equals(whole.subarray(10, 20))).toBe(true);
    const end = await get(script, { Range: 'bytes=-10' });
    expect(end.headers['content-range']).toBe(`bytes ${whole.length - 10}-${whole.length - 1}/${whole.length}`);
    expect(end.body.equals(whole.subarray(-10))).toBe(true);
    for (const range of ['bytes=10-5', 'bytes=a-b', 'bytes=', `bytes=${whole.length}-`]) {
      const { status, body } = await get(script, { Range: range });
      expect([`${range} 416`, `${range} 200`]).toContain(`${range} ${status}`);
      if (status === 200) expect(body.equals(whole)).toBe(true);
    }
  });

  test.each([
    '../etc/passwd',
    '../../../../etc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2f..%2f..%2fetc/passwd',
    '..\\..\\etc\\passwd',
    'exam/../../../../../etc/passwd',
    '%00',
    'exam/index.html%00.js',
    '%c0%ae%c0%ae/etc/passwd',
    '.../exam/',
  ])('gives nothing outside of the folder for %s', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.includes('root:')).toBe(false);
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a space in its path and a wrong version', 'GET /a b HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['a long address', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  ])('refuses a request with %s, and goes on', async (_, text) => {
    expect(await askRaw(nginx.port, text)).toMatch(/^HTTP\/1\.1 (?:400|414|505)|^<html>/);
    expect((await get('')).status).toBe(200);
  });

  test('logs which files were asked for, and neither by whom nor what they searched for', async () => {
    await get('search/?q=secret');
    await get('nowhere/?q=secret');
    const logs = await nginx.logs();
    expect(logs).toContain(`GET ${base}search/ 200`);
    expect(logs).toContain(`GET ${base}nowhere/ 404`);
    expect(logs).not.toMatch(/127\.0\.0\.1|secret/);
  });

  test('answers a class at once without an error', async () => {
    const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html').map((file) => file.replace(/index\.html$/, ''));
    const learners = Array.from({ length: 30 }, async (_unused, learner) => {
      const statuses: number[] = [];
      for (let i = 0; i < 40; i++)
        statuses.push((await get(pages[(learner * 7 + i) % pages.length] ?? '', { 'Accept-Encoding': 'br' })).status);
      return statuses;
    });
    const statuses = (await Promise.all(learners)).flat();
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(statuses).toHaveLength(1200);
  });
});

test('every text of both builds is there compressed', () => {
  for (const { folder } of BUILDS) expect(existsSync(join(folder, 'index.html.br')), `npm run compress -- ${folder}`).toBe(true);
});
