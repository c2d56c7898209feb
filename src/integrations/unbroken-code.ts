import { defineMdastPlugin } from 'satteri';
import { isUnbroken } from '../text/unbroken.ts';

/** Keeps flags in prose from being broken after a hyphen. */
export const unbrokenCode = defineMdastPlugin({
  name: 'unbroken-code',
  inlineCode(node) {
    if (!isUnbroken(node.value)) return undefined;
    return {
      type: 'mdxJsxTextElement',
      name: 'code',
      attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'unbroken' }],
      children: [{ type: 'text', value: node.value }],
    };
  },
});
