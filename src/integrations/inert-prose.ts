import { defineMdastPlugin, type MdxJsxAttributeNode, type MdxJsxExpressionAttributeNode } from 'satteri';

type Attribute = MdxJsxAttributeNode | MdxJsxExpressionAttributeNode;

/**
 * Makes text of whatever MDX would run: expressions, imports and exports. The content check refuses them; this keeps the
 * dev server, which goes on with mistakes, from running what somebody's draft says.
 */
export const inertProse = defineMdastPlugin({
  name: 'inert-prose',
  mdxjsEsm: ({ value }) => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  mdxFlowExpression: ({ value }) => ({ type: 'paragraph', children: [{ type: 'text', value: `{${value}}` }] }),
  mdxTextExpression: ({ value }) => ({ type: 'text', value: `{${value}}` }),
  mdxJsxFlowElement: (node) => (node.attributes.every(isPlain) ? undefined : { ...node, attributes: node.attributes.filter(isPlain) }),
  mdxJsxTextElement: (node) => (node.attributes.every(isPlain) ? undefined : { ...node, attributes: node.attributes.filter(isPlain) }),
});

function isPlain(attribute: Attribute): boolean {
  return attribute.type === 'mdxJsxAttribute' && (attribute.value === null || typeof attribute.value !== 'object');
}
