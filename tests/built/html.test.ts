import { FileSystemConfigLoader, HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { BUILDS, pagesOf } from './built-site.ts';

/** The recommended rules but two. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro leaves spaces at line ends where it takes an expression away.
    'no-trailing-whitespace': 'off',
    // role="list" gives lists without marks their meaning back in Safari.
    'no-redundant-role': 'off',
  },
};

const validator = new HtmlValidate(new FileSystemConfigLoader(CONFIG));

describe.each(BUILDS.slice(0, 1))('HTML of $folder', (build) => {
  test.each(pagesOf(build))('$file is valid', async ({ html, file }) => {
    const { results } = await validator.validateString(html, file);
    const faults = results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`));
    expect(faults).toEqual([]);
  });

  // A formatter that breaks a line between them puts one there.
  test('no space stands between a link and the mark that follows it', () => {
    for (const { html, file } of pagesOf(build)) expect(/<a [^>]*>[^<]*<\/a>\s+[.,;](?=[\s<])/.exec(html)?.[0], file).toBeUndefined();
  });

  // A formatter that breaks a line inside the element puts spaces into what is shown as code.
  test('inline code begins with its first character', () => {
    const pages = pagesOf(build);
    expect(pages.length).toBeGreaterThan(0);
    for (const { html, file } of pages) expect(/(?<!<pre[^>]*>)<code[^>]*>\s[^<]*/.exec(html)?.[0], file).toBeUndefined();
  });
});
