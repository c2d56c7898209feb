import { describe, expect, test } from 'vitest';
import { attribute, BUILDS, fileOf, pagesOf, type BuiltPage } from './built-site.ts';

const LINKS = ['href', 'src', 'action', 'data-href'];

describe.each(BUILDS)('links of $folder', (build) => {
  const pages = pagesOf(build);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test('every address of the guide leads to a file, and every anchor to an element', () => {
    const broken = pages.flatMap((page) => linksOf(page).flatMap((link) => faultOf(page, link)));
    expect(broken).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const doubled = pages.flatMap((page) => {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${page.file}: ${id}`);
    });
    expect(doubled).toEqual([]);
  });

  test('every reference by id in SVG and ARIA finds its element', () => {
    const REFERENCES = [
      'for',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'popovertarget',
      'marker-end',
      'marker-start',
      'clip-path',
    ];
    const missing = pages.flatMap((page) => {
      const ids = idsOf(page);
      return page.elements.flatMap((element) =>
        REFERENCES.flatMap((name) => {
          const value = attribute(element, name);
          if (value === undefined) return [];
          const wanted = /^url\(#(.*)\)$/.exec(value)?.[1];
          return (wanted === undefined ? value.split(/\s+/) : [wanted])
            .filter((id) => !ids.has(id))
            .map((id) => `${page.file}: ${name} of ${element.tagName}: ${id}`);
        }),
      );
    });
    expect(missing).toEqual([]);
  });

  function faultOf(page: BuiltPage, link: string): string[] {
    const url = new URL(link, `http://guide.invalid${page.path}`);
    if (url.host !== 'guide.invalid') return url.protocol === 'https:' ? [] : [`${page.file}: ${link} is not https`];
    const file = fileOf(build, url.pathname);
    if (file === undefined) return [`${page.file}: ${link} leads nowhere`];
    const target = byPath.get(url.pathname);
    const id = decodeURIComponent(url.hash.slice(1));
    return id !== '' && target !== undefined && !idsOf(target).has(id) ? [`${page.file}: ${link} has no such element`] : [];
  }
});

function linksOf({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => LINKS.flatMap((name) => attribute(element, name) ?? []));
}

const ids = new WeakMap<BuiltPage, Set<string>>();
function idsOf(page: BuiltPage): Set<string> {
  const known = ids.get(page) ?? new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []));
  ids.set(page, known);
  return known;
}
