import type { Known, Preset } from '../../attack-map/address.ts';
import type { AttackMap } from '../../attack-map/attack-map.ts';
import type { Task } from '../../attack-map/exercise.ts';

/** A technique as the page's text has it. */
export interface NamedTechnique {
  readonly number: string;
  readonly title: string;
  readonly item: HTMLElement;
}

/** A practice as the page's form has it. */
export interface NamedPractice {
  readonly title: string;
  readonly path: string;
}

/** An exercise as the page's text has it. */
export interface NamedTask extends Task {
  readonly title: string;
  readonly item: HTMLElement;
}

/** What the page's text says, ready to compute with. */
export interface MapPage {
  readonly map: AttackMap;
  /** By id. */
  readonly positions: ReadonlyMap<string, string>;
  readonly goals: ReadonlySet<string>;
  readonly techniques: ReadonlyMap<string, NamedTechnique>;
  /** By reference, those that prevent a technique. */
  readonly practices: ReadonlyMap<string, NamedPractice>;
  readonly wordOf: (practice: string) => string;
  readonly exercises: ReadonlyMap<string, NamedTask>;
  readonly known: Known;
}

/** Reads the map from the data attributes of the page's own text, which was made from the same content. */
export function readPage(root: HTMLElement): MapPage {
  const positions = [...root.querySelectorAll<HTMLElement>('[data-position]')];
  const items = [...root.querySelectorAll<HTMLElement>('[data-technique]')];
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="with"]')];
  const tasks = [...root.querySelectorAll<HTMLElement>('[data-exercise]')];
  const words = new Map(boxes.map(({ value, dataset }) => [value, dataset['word'] ?? '']));
  const exercises = new Map(tasks.map((item) => [item.dataset['exercise'] ?? '', readTask(item)]));
  const ids = positions.map(({ dataset }) => dataset['position'] ?? '');
  return {
    map: {
      positions: ids,
      techniques: items.map(({ dataset }) => ({
        id: dataset['technique'] ?? '',
        needs: (dataset['needs'] ?? '').split(',').map(wordsOf),
        gains: wordsOf(dataset['gains']),
        preventedBy: wordsOf(dataset['prevented']),
      })),
    },
    positions: new Map(positions.map((section, i) => [ids[i] ?? '', textOf(section, 'h4')])),
    goals: new Set(positions.filter(({ dataset }) => 'goal' in dataset).map(({ dataset }) => dataset['position'] ?? '')),
    techniques: new Map(
      items.map((item) => [
        item.dataset['technique'] ?? '',
        { number: textOf(item, '.map-technique-number').replace('.', ''), title: textOf(item, '.map-technique-head a'), item },
      ]),
    ),
    practices: new Map(boxes.map((box) => [box.value, { title: textOf(box.parentElement, 'span'), path: box.dataset['path'] ?? '' }])),
    wordOf: (practice) => words.get(practice) ?? '',
    exercises,
    known: {
      starts: new Set(positions.filter(({ dataset }) => 'start' in dataset).map(({ dataset }) => dataset['position'] ?? '')),
      positions: new Set(ids),
      practices: new Map(
        boxes.flatMap(({ value, dataset }) =>
          [dataset['word'] ?? '', ...wordsOf(dataset['former'])].map((word): [string, string] => [word, value]),
        ),
      ),
      exercises: new Set(exercises.keys()),
      presets: {
        none: presetOf(root, 'none'),
        kubeadm: presetOf(root, 'kubeadm'),
        core: presetOf(root, 'core'),
        all: presetOf(root, 'all'),
      },
    },
  };
}

function readTask(item: HTMLElement): NamedTask {
  const { from = '', to = '', most = '0', inPlace } = item.dataset;
  return {
    start: from,
    goal: to,
    most: Number(most),
    inPlace: wordsOf(inPlace),
    title: item.querySelector('h3')?.firstChild?.textContent?.trim() ?? '',
    item,
  };
}

function presetOf(root: HTMLElement, preset: Preset): Set<string> {
  return new Set(wordsOf(root.querySelector<HTMLElement>(`input[name="preset"][value="${preset}"]`)?.dataset['practices']));
}

function wordsOf(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function textOf(root: Element | null, selector: string): string {
  return (root?.querySelector(selector)?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
}
