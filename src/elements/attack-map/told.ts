import { LARGEST_CUT, closings, smallestCuts } from '../../attack-map/cuts.ts';
import type { Technique } from '../../attack-map/attack-map.ts';
import type { Situation } from '../../attack-map/situation.ts';
import { button, element } from '../../dom/element.ts';
import { counted } from '../../text/counted.ts';
import type { MapPage } from './read-page.ts';

/** A link to a technique in the page's text. */
function techniqueLink({ techniques }: MapPage, id: string): HTMLElement {
  const { number = '', title = '' } = techniques.get(id) ?? {};
  return element('a', { href: `#technique-${id}` }, `${number}. ${title}`);
}

/** Practices in words: `A`, `A or B`. */
export function practiceNames({ practices }: MapPage, references: readonly string[], word: string): string {
  return references.map((reference) => practices.get(reference)?.title ?? '').join(` ${word} `);
}

/** The same with a link to each card. */
function practiceLinks({ practices }: MapPage, references: readonly string[], word: string): (Node | string)[] {
  return references.flatMap((reference, i) => {
    const { title = '', path = '' } = practices.get(reference) ?? {};
    return [...(i > 0 ? [` ${word} `] : []), element('a', { href: path }, title)];
  });
}

/** Called with practices that are to be put in place, or taken away. */
type Change = (practices: readonly string[]) => void;

function changeButton(page: MapPage, text: string, practice: string, change: Change): HTMLElement {
  const made = button(text, 'map-put', () => {
    change([practice]);
  });
  made.setAttribute('aria-label', `${text}: ${practiceNames(page, [practice], '')}`);
  return made;
}

/** The way to a position, step by step, with what would stop each step. */
export function wayList(page: MapPage, way: readonly Technique[], put: Change): HTMLElement {
  const steps = way.map((step) => {
    const gains = step.gains.map((gain) => page.positions.get(gain) ?? '').join(', ');
    return element(
      'li',
      {},
      techniqueLink(page, step.id),
      element('span', { class: 'map-step-gain' }, ` gives: ${gains}. `),
      step.preventedBy.length === 0
        ? element('p', { class: 'map-step-stop' }, 'No practice prevents it.')
        : element(
            'div',
            { class: 'map-step-stop' },
            'Prevented by:',
            element(
              'ul',
              {},
              ...step.preventedBy.map((practice) =>
                element('li', {}, ...practiceLinks(page, [practice], ''), changeButton(page, 'Put in place', practice, put)),
              ),
            ),
          ),
    );
  });
  return element('ol', { class: 'map-steps' }, ...steps);
}

/** The techniques at which the attacker stops, with the practices in place that stop them. */
export function cutList(page: MapPage, { techniques }: Situation, inPlace: ReadonlySet<string>): HTMLElement {
  const cut = page.map.techniques.filter(({ id }) => techniques.get(id) === 'cut');
  if (cut.length === 0) return element('p', {}, 'No technique that the attacker could use is cut.');
  const byWhat = (preventedBy: readonly string[]): readonly string[] => preventedBy.filter((practice) => inPlace.has(practice));
  return element(
    'ul',
    { class: 'map-cuts' },
    ...cut.map(({ id, preventedBy }) =>
      element('li', {}, techniqueLink(page, id), ', by ', ...practiceLinks(page, byWhat(preventedBy), 'and')),
    ),
  );
}

/** More are not told. */
const MOST_CUTS = 4;
const MOST_CLOSINGS = 3;

/**
 * The smallest sets of further practices that keep an attacker from a position, each with a button that puts it in place.
 * @param put called with the practices of the set that is chosen
 */
export function leastList(
  page: MapPage,
  { from, to, inPlace }: { readonly from: string; readonly to: string; readonly inPlace: ReadonlySet<string> },
  put: Change,
): Node[] {
  const found = smallestCuts(page.map, [from], to, inPlace);
  if (found.kind === 'closed') return [element('p', {}, 'Nothing more: it is not reached.')];
  if (found.kind === 'uncuttable') return [element('p', {}, 'No set of practices does: some way has no step that a practice prevents.')];
  if (found.kind === 'larger')
    return [
      element('p', {}, `More than ${LARGEST_CUT} further practices. Sets are searched exactly up to that size.`),
      ...closingList(page, from, inPlace),
    ];
  const { size, cuts: told } = found;
  const keyOf = (choice: readonly string[]): string => choice.join();
  const [first = [], ...others] = told;
  const common = first.filter((choice) => others.every((cut) => cut.some((each) => keyOf(each) === keyOf(choice))));
  const isCommon = (choice: readonly string[]): boolean => common.some((each) => keyOf(each) === keyOf(choice));
  const choiceItems = (choices: readonly (readonly string[])[]): HTMLElement[] =>
    choices.map((choice) => element('li', {}, ...practiceLinks(page, choice, 'or')));
  const putAll = (cut: readonly (readonly string[])[]): HTMLElement => {
    const practices = cut.flatMap((choice) => choice.slice(0, 1));
    const made = button('Put in place', 'button', () => {
      put(practices);
    });
    made.setAttribute('aria-label', `Put in place: ${practiceNames(page, practices, 'and')}`);
    return made;
  };
  if (others.length === 0) {
    return [
      element('p', {}, `${counted(size, 'further practice')}. There is one such set:`),
      element('ul', { class: 'map-sets' }, ...choiceItems(first)),
      putAll(first),
      ...closingList(page, from, inPlace),
    ];
  }
  const shown = told
    .slice(0, MOST_CUTS)
    .map((cut) => element('li', {}, element('ul', {}, ...choiceItems(cut.filter((choice) => !isCommon(choice)))), putAll(cut)));
  const more = told.length - shown.length;
  return [
    element(
      'p',
      {},
      `${counted(size, 'further practice')}. There are ${told.length} such sets.${common.length > 0 ? ' In all of them:' : ''}`,
    ),
    ...(common.length > 0 ? [element('ul', { class: 'map-sets' }, ...choiceItems(common)), element('p', {}, 'And one of these:')] : []),
    element('ol', { class: 'map-sets' }, ...shown),
    ...(more > 0 ? [element('p', {}, `And ${more} more of this size.`)] : []),
    ...closingList(page, from, inPlace),
  ];
}

/** The single practices that take most positions from the attacker. */
function closingList(page: MapPage, from: string, inPlace: ReadonlySet<string>): Node[] {
  const most = closings(page.map, [from], inPlace)
    .filter(({ closes }) => closes.length > 1)
    .slice(0, MOST_CLOSINGS);
  if (most.length === 0) return [];
  const told = most.map(({ practice, closes }) => `${page.practices.get(practice)?.title ?? ''} (${counted(closes.length, 'position')})`);
  return [element('p', {}, `By itself, most is closed by: ${told.join('; ')}.`)];
}
