import type { ArrowShape, CardShape, Drawing } from '../../../labs/network-policy/presentation/drawing.ts';

/** A diagram, drawn. `label` says what it shows and where the same stands in words. */
export function DrawingView({ drawing: { width, height, groups, cards, arrows }, label }: { drawing: Drawing; label: string }) {
  return (
    <svg class="np-drawing" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {groups.map(({ path, title, x, y }, i) => (
        <g key={i} class="np-group">
          <path d={path} />
          <text x={x} y={y}>
            {title}
          </text>
        </g>
      ))}
      {cards.map((card, i) => (
        <CardView key={i} card={card} />
      ))}
      {arrows.map((arrow, i) => (
        <ArrowView key={i} arrow={arrow} />
      ))}
    </svg>
  );
}

function CardView({ card: { kind, x, y, width, height, middle, texts } }: { card: CardShape }) {
  return (
    <g class={`np-card np-card-${kind}`}>
      <rect x={x} y={y} width={width} height={height} rx="5" />
      {texts.map((each, i) => (
        <g key={i} class={`np-${each.kind}`}>
          {each.lockX !== undefined && <Lock x={each.lockX} y={each.y - 11} />}
          <text x={each.kind === 'isolated' ? middle + (each.lockX === undefined ? 0 : 4) : middle} y={each.y}>
            {each.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The sign of isolation. */
export function Lock({ x, y }: { x: number; y: number }) {
  return (
    <g class="np-lock">
      <path class="np-lock-bow" d={`M${x + 2.5} ${y + 5}v-2a2.5 2.5 0 0 1 5 0v2`} />
      <path class="np-lock-body" d={`M${x} ${y + 5}h10v6.5h-10z`} />
    </g>
  );
}

function ArrowView({ arrow: { allowed, path, head, crosses, label } }: { arrow: ArrowShape }) {
  const back = head.points === 'right' ? -1 : 1;
  return (
    <g class={allowed ? 'np-arrow np-allowed' : 'np-arrow np-denied'}>
      <path class="np-line" d={path} />
      <path class="np-head" d={`M${head.x} ${head.y}l${back * 9} -4.5v9z`} />
      {crosses.map(({ x, y }, i) => (
        <path key={i} class="np-cross" d={`M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`} />
      ))}
      <text class="np-label" x={label.x} y={label.y} text-anchor={label.anchor}>
        {label.text}
      </text>
    </g>
  );
}
