import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/csp.ts';
import { attribute, BUILDS, pagesOf, textOf } from './built-site.ts';

describe.each(BUILDS)('what $folder asks of a browser', (build) => {
  const pages = pagesOf(build);

  test('every page carries the policy, before anything it governs', () => {
    for (const { file, elements } of pages) {
      const policy = elements.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
      const first = elements.findIndex(({ tagName }) => ['script', 'link', 'style'].includes(tagName));
      expect(attribute(elements[policy]!, 'content'), file).toBe(CONTENT_SECURITY_POLICY);
      expect(policy, file).toBeLessThan(first);
    }
  });

  test('the policy allows nothing inline', () => {
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-inline');
    expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-eval'");
  });

  test('no page has an inline style, script or handler, in SVG neither', () => {
    const inline = pages.flatMap(({ file, elements }) =>
      elements.flatMap((element) => [
        ...(element.tagName === 'style' ? [`${file}: <style>`] : []),
        ...(element.tagName === 'script' && attribute(element, 'src') === undefined
          ? [`${file}: script ${textOf(element).slice(0, 40)}`]
          : []),
        ...element.attrs
          .filter(({ name }) => name === 'style' || /^on/i.test(name))
          .map(({ name }) => `${file}: ${name} on ${element.tagName}`),
      ]),
    );
    expect(inline).toEqual([]);
  });

  test('nothing is loaded from another host', () => {
    const LOADS = new Set(['script', 'link', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed', 'use', 'image']);
    const remote = pages.flatMap(({ file, elements }) =>
      elements
        .filter(({ tagName }) => LOADS.has(tagName))
        .flatMap((element) => [attribute(element, 'src') ?? [], attribute(element, 'href') ?? []].flat())
        .filter((url) => /^(?:[a-z]+:)?\/\//i.test(url))
        .map((url) => `${file}: ${url}`),
    );
    expect(remote).toEqual([]);
  });
});

test('drawings carry classes, not colours or styles of their own', () => {
  const folder = 'src/diagrams/rendered';
  const styled = readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .filter((file) => /<style|\sstyle=|\s(?:fill|stroke)="(?!none|context-)/.test(readFileSync(join(folder, file), 'utf8')));
  expect(styled).toEqual([]);
});
