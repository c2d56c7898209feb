import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAME_ANCHORS } from '../../../src/schema/topic/page-sections.ts';

const FRAME = ['layouts/Base', 'components/SiteHeader', 'components/GuideNav', 'components/PageToc', 'components/SiteFooter'];

test('the anchors of the frame are those that the layout and its parts write', () => {
  const written = FRAME.flatMap((part) => [...readFileSync(`src/${part}.astro`, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  expect(written.toSorted()).toEqual([...FRAME_ANCHORS].toSorted());
});
