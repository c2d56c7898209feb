import type { Layout, PlacedNode } from '../../../labs/rbac/presentation/graph-layout.ts';

/** The palette that all diagrams have. */
const CLASSES: Record<PlacedNode['kind'], string> = {
  person: 'node-client',
  account: 'node-workload',
  binding: 'node-control',
  role: 'node-policy',
  finding: 'node-attacker',
  others: 'node-external',
  via: '',
};

/** Who comes by which binding and role to which way, as a drawing; the list below says the same. */
export function GraphView({ layout: { width, height, heads, nodes, edges } }: { layout: Layout }) {
  return (
    <div class="rbac-graph" role="group" aria-label="Drawing of the ways: the list below says the same" tabIndex={0}>
      <svg class="diagram" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <defs>
          <marker
            id="rbac-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {heads.map(({ text, x }) => (
          <text key={text} class="rbac-graph-head" x={x} y="14">
            {text}
          </text>
        ))}
        {edges.map(({ key, path, isLast, hasArrow }) => (
          <path
            key={key}
            class={isLast ? 'edge rbac-edge-risky' : 'edge'}
            d={path}
            marker-end={hasArrow ? 'url(#rbac-arrow)' : undefined}
          />
        ))}
        {nodes.map((node) => node.kind !== 'via' && <NodeView key={node.id} node={node} />)}
      </svg>
    </div>
  );
}

function NodeView({ node: { kind, x, y, width, height, lines } }: { node: PlacedNode }) {
  return (
    <g class={`node ${CLASSES[kind]}`}>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      {lines.map((line) => (
        <text key={line.y} class={`rbac-graph-${line.style}`} x={x + width / 2} y={line.y}>
          {line.text}
        </text>
      ))}
    </g>
  );
}
