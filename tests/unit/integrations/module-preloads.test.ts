import { expect, test } from 'vitest';
import { withPreloads } from '../../../src/integrations/module-preloads.ts';

const IMPORTS = new Map([
  ['_astro/page.js', ['_astro/shared.js', '_astro/deep.js']],
  ['_astro/shared.js', ['_astro/deep.js']],
  ['_astro/deep.js', ['_astro/shared.js']],
]);
const page = (body: string): string => `<html><head><title>A $& page</title></head><body>${body}</body></html>`;

test('names a module and all that it imports, each once', () => {
  const html = page('<script type="module" src="/kcsa/_astro/page.js"></script>');
  expect(withPreloads(html, IMPORTS, '/kcsa/')).toBe(
    html.replace(
      '</head>',
      '<link rel="modulepreload" href="/kcsa/_astro/page.js"><link rel="modulepreload" href="/kcsa/_astro/shared.js"><link rel="modulepreload" href="/kcsa/_astro/deep.js"></head>',
    ),
  );
});

test.each([
  ['without a script', page('')],
  ['with another script', page('<script src="/theme.js"></script>')],
  ['with a module from elsewhere', page('<script type="module" src="https://example.com/a.js"></script>')],
])('leaves a page %s as it is', (_, html) => {
  expect(withPreloads(html, IMPORTS, '/')).toBe(html);
});
