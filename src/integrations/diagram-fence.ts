import { defineMdastPlugin } from 'satteri';
import { fenceHash } from '../diagrams/fence.ts';

/** Replaces a Mermaid fence by `<Diagram hash="…" />`; the component shows the kept drawing. */
export const diagramFence = defineMdastPlugin({
  name: 'diagram-fence',
  code(node) {
    if (node.lang !== 'mermaid') return undefined;
    return {
      type: 'mdxJsxFlowElement',
      name: 'Diagram',
      attributes: [{ type: 'mdxJsxAttribute', name: 'hash', value: fenceHash(node.value) }],
      children: [],
    };
  },
});
