import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RESPONSE_HEADERS } from '../../../src/response-headers.ts';
import { serve, type Serving } from '../../../tools/serve.ts';
import { ask, type Answer } from '../../hosting/ask.ts';

let place: string;
let folder: string;
let serving: Serving | undefined;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'serve-'));
  folder = join(place, 'dist');
  await mkdir(join(folder, 'exam'), { recursive: true });
  await writeFile(join(folder, '404.html'), 'nothing here');
  await writeFile(join(folder, 'exam', 'index.html'), '0123456789');
  await writeFile(join(place, 'secret.txt'), 'secret');
});

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  await rm(place, { recursive: true });
});

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  serving ??= await serve(folder, '/kcsa/', 0);
  return ask(Number(new URL(serving.url).port), path, headers, method);
}

test.each(['bytes=10-5', 'bytes=-3', 'bytes=2-4', 'bytes=99-', 'bytes=a', 'lines=1-2'])(
  'gives the whole file for the range %s',
  async (range) => {
    const { status, headers, body } = await get('/kcsa/exam/', { Range: range });
    expect({ status, range: headers['content-range'], body: body.toString() }).toEqual({
      status: 200,
      range: undefined,
      body: '0123456789',
    });
    expect((await get('/kcsa/exam/')).status).toBe(200);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s and says what it takes', async (method) => {
  const { status, headers, body } = await get('/kcsa/exam/', {}, method);
  expect({ status, allow: headers.allow, body: body.toString() }).toEqual({ status: 405, allow: 'GET, HEAD', body: '' });
});

test('answers HEAD like GET, without the body', async () => {
  const { status, headers, body } = await get('/kcsa/exam/', {}, 'HEAD');
  expect({ status, length: headers['content-length'], body: body.length }).toEqual({ status: 200, length: '10', body: 0 });
});

test('serves no folder that a link leads out of', async () => {
  await symlink(join(place, 'secret.txt'), join(folder, 'exam', 'secret.txt'));
  await expect(serve(folder, '/', 0)).rejects.toThrow(/secret\.txt leads out of .*dist/);
});

test('serves a link that stays inside', async () => {
  await symlink(join(folder, 'exam'), join(folder, 'test'));
  expect((await get('/kcsa/test/')).body.toString()).toBe('0123456789');
});

test.each(['/kcsa/../secret.txt', '/kcsa/%2e%2e/secret.txt', '/kcsa/..%2fsecret.txt', '/secret.txt', '/kcsa/%', '/kcsa/exam%00'])(
  'has nothing at %s',
  async (path) => {
    const { status, body } = await get(path);
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: 'nothing here' });
  },
);

test('leads to the guide’s path, and sends its headers with every answer', async () => {
  for (const answer of [await get('/kcsa?q=1'), await get('/kcsa/'), await get('/nowhere'), await get('/kcsa/exam/', {}, 'POST')]) {
    const sent = Object.fromEntries(Object.keys(RESPONSE_HEADERS).map((name) => [name, answer.headers[name.toLowerCase()]]));
    expect(sent).toEqual(RESPONSE_HEADERS);
  }
  expect((await get('/kcsa?q=1')).headers.location).toBe('/kcsa/');
});
