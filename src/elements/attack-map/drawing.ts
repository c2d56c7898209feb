import type { Situation } from '../../attack-map/situation.ts';

/** Shows a situation in the drawing: by classes alone. */
export function markDrawing(root: Element, { reached, techniques, way }: Situation, from: string, to: string): void {
  const steps = new Set(way?.map(({ id }) => id));
  for (const line of root.querySelectorAll<SVGGElement>('[data-line]')) {
    const id = line.dataset['line'] ?? '';
    const state = techniques.get(id);
    line.classList.toggle('is-open', state === 'open');
    line.classList.toggle('is-cut', state === 'cut');
    line.classList.toggle('is-way', steps.has(id));
  }
  // Lines from positions that are not held step back, and the parts of lanes that only they would use.
  const isUseless = (positions: string | undefined): boolean => positions?.split(' ').every((position) => !reached.has(position)) ?? false;
  for (const wire of root.querySelectorAll<SVGPathElement>('.map-need, .map-lane')) {
    const { from, above, below } = wire.dataset;
    wire.classList.toggle('is-unheld', [from, above, below].some(isUseless));
  }
  for (const station of root.querySelectorAll<SVGGElement>('[data-station]')) {
    const id = station.dataset['station'] ?? '';
    station.classList.toggle('is-start', id === from);
    station.classList.toggle('is-reached', reached.has(id));
    station.classList.toggle('is-asked', id === to);
  }
  root.querySelector('svg')?.classList.add('is-shown');
}
