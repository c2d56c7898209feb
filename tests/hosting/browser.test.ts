import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/diagrams/find-browser.ts';
import { startNginx, type Nginx } from '../../tools/nginx.ts';
import { BUILDS } from '../built/built-site.ts';

describe.each(BUILDS)('a browser at $base of nginx', ({ folder, base }) => {
  let nginx: Nginx;
  let browser: Browser;
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    nginx = await startNginx(folder, base);
    browser = await chromium.launch(findBrowser());
  });
  beforeEach(async () => {
    page = await browser.newPage();
    wrong.length = 0;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // What a page no longer waits for when it is left is no failure of the server.
      if (reason !== 'net::ERR_ABORTED') wrong.push(`${request.url()}: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    });
    return async () => {
      await page.close();
      expect(wrong).toEqual([]);
    };
  });
  afterAll(async () => {
    await browser.close();
    await nginx.stop();
  });

  test('finds a flag', async () => {
    await page.goto(`${nginx.url}search/?q=--client-cert-auth`);
    await page.getByRole('main').getByRole('link', { name: /etcd/ }).first().click();
    await page.waitForURL(`${nginx.url}cluster-components/etcd/**`);
  });

  test('sits an exam', async () => {
    await page.goto(`${nginx.url}exam/?code=week-3`);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByRole('radio').first().check();
    expect(await page.getByRole('radio').count()).toBe(4);
  });

  test.each(['pod-security', 'rbac', 'network-policy'])('evaluates a text in the worker of the lab %s', async (lab) => {
    const worker = page.waitForEvent('worker');
    await page.goto(`${nginx.url}labs/${lab}/`);
    expect((await worker).url()).toMatch(/\/_astro\/worker-/);
    await page.locator('.workspace-verdict').getByRole('heading').first().waitFor();
  });
});
