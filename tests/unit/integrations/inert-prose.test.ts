import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { inertProse } from '../../../src/integrations/inert-prose.ts';

const compiled = (mdx: string): string => mdxToJs(mdx, { mdastPlugins: [inertProse] }).code;

test.each([
  ['an expression in the text', 'Set ${ETCDCTL_API} to 3.', '"{ETCDCTL_API}"'],
  ['an expression by itself', '{(await import("node:os")).hostname()}', '"{(await import(\\"node:os\\")).hostname()}"'],
  ['an import', 'import os from "node:os"', '"import os from \\"node:os\\""'],
  ['an export', 'export const secret = 1', '"export const secret = 1"'],
])('%s is text', (_, mdx, text) => {
  expect(compiled(mdx)).toContain(text);
  expect(compiled(mdx)).not.toMatch(/^(?:import os|export const secret)/m);
});

test('attributes are plain, or left out', () => {
  const code = compiled('<Deeper title={process.cwd()} {...process.env}>\n\nkept <Cite source={run()} />\n\n</Deeper>\n');
  expect(code).not.toMatch(/process|run\(/);
  expect(code).toContain('kept ');
  expect(compiled('<Deeper title="More">\n\nkept\n\n</Deeper>')).toContain('title: "More"');
});
