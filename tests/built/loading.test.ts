import { describe, expect, test } from 'vitest';
import { attribute, BUILDS, fileOf, pagesOf, withImports, type Element } from './built-site.ts';

describe.each(BUILDS)('each page of $folder', (build) => {
  const filesOf = (elements: readonly Element[], name: 'href' | 'src'): string[] =>
    elements.flatMap((element) => fileOf(build, attribute(element, name) ?? '') ?? []).sort();

  test.each(pagesOf(build))('$file asks for all its modules at once', ({ elements }) => {
    const modules = elements.filter((each) => each.tagName === 'script' && attribute(each, 'type') === 'module');
    const preloads = elements.filter((each) => attribute(each, 'rel') === 'modulepreload');
    expect(modules.length).toBeGreaterThan(0);
    expect(filesOf(preloads, 'href')).toEqual([...withImports(build, filesOf(modules, 'src'))].sort());
  });

  test.each(pagesOf(build))('$file has no script above its style sheets', ({ elements }) => {
    const firstScript = elements.findIndex(({ tagName }) => tagName === 'script');
    const lastSheet = elements.findLastIndex((each) => attribute(each, 'rel') === 'stylesheet');
    expect(lastSheet).toBeGreaterThan(0);
    expect(firstScript).toBeGreaterThan(lastSheet);
  });
});
