import { expect, test } from 'vitest';
import { oncePerContent } from '../../../src/publish/once.ts';
import { sampleContent } from './sample-content.ts';

test('computes once for each content, also where there is nothing', () => {
  let computed = 0;
  const nothing = oncePerContent((): undefined => {
    computed++;
  });
  const [one, other] = [sampleContent(), sampleContent()];
  for (const content of [one, one, other, one]) nothing(content);
  expect(computed).toBe(2);
});
