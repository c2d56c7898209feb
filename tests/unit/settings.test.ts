import { expect, test } from 'vitest';
import { parseSettings } from '../../src/settings.ts';

test('nothing set is the root of an unknown host', () => {
  expect(parseSettings({ GUIDE_BASE: '', GUIDE_SITE: '', GUIDE_OVERLAY: '' })).toEqual({
    base: '/',
    site: undefined,
    repository: undefined,
    overlay: undefined,
  });
});

test.each(['kcsa', '/kcsa', 'kcsa/', '/kcsa/'])('the path %s has a slash at both ends', (path) => {
  expect(parseSettings({ GUIDE_BASE: path }).base).toBe('/kcsa/');
});

test('a path may have several parts', () => {
  expect(parseSettings({ GUIDE_BASE: '/courses/2026.autumn' }).base).toBe('/courses/2026.autumn/');
});

test.each(['../kcsa', '/a/../b/', '//elsewhere.example', 'https://guide.example.org/', '/a b/', '/a?b'])('%s is no path', (path) => {
  expect(() => parseSettings({ GUIDE_BASE: path })).toThrow(`GUIDE_BASE: "${path}" must be a path`);
});

test('every mistake is named, with its value and what is allowed', () => {
  const variables = {
    GUIDE_BASE: '/a b/',
    GUIDE_SITE: 'https://guide.example.org/kcsa/',
    GUIDE_REPOSITORY: 'git@git.example.org:kcsa.git',
  };
  expect(() => parseSettings(variables)).toThrowErrorMatchingInlineSnapshot(`
    [Error: The settings of this build are wrong.
      GUIDE_BASE: "/a b/" must be a path of letters, digits, ".", "_", "~" and "-", such as /kcsa/
      GUIDE_SITE: "https://guide.example.org/kcsa/" must be an address without a path, such as https://guide.example.org; the path is GUIDE_BASE
      GUIDE_REPOSITORY: "git@git.example.org:kcsa.git" must be an address that begins with https:// or http://]
  `);
});

test('a site that is no address is named once', () => {
  expect(() => parseSettings({ GUIDE_SITE: 'guide.example.org' })).toThrow(
    /wrong\.\n {2}GUIDE_SITE: "guide.example.org" must be an address that begins/,
  );
});
