import { PRESETS, presetOf, readAddress, writeAddress, type View } from '../../attack-map/address.ts';
import { solves } from '../../attack-map/exercise.ts';
import { situationOf, type Situation, type TechniqueState } from '../../attack-map/situation.ts';
import { button, element } from '../../dom/element.ts';
import { counted } from '../../text/counted.ts';
import { recordEvent } from '../record-event.ts';
import { markDrawing } from './drawing.ts';
import { readPage, type MapPage, type NamedTask } from './read-page.ts';
import { cutList, leastList, practiceNames, wayList } from './told.ts';

/** What is looked at where an address does not say: the Pod that everybody has, and the goal that everybody knows. */
const FIRST: View = { from: 'code-in-container', to: 'cluster-admin', inPlace: new Set(), exercise: undefined };

/**
 * Computes on the attack map that the page tells as a text: what is reached, by which way, what is cut, the least that
 * cuts, and the exercises. It writes sentences and changes classes; all else stands in the page.
 */
class AttackMapElement extends HTMLElement {
  readonly #page: MapPage = readPage(this);
  readonly #form = this.#one('.map-form', HTMLElement);
  readonly #practices = this.#one('.map-practices', HTMLDetailsElement);
  readonly #solved = new Set<string>();
  #view: View = FIRST;
  #last: Situation | undefined;

  connectedCallback(): void {
    this.#open();
    this.#form.hidden = false;
    this.#one('.map-results', HTMLElement).hidden = false;
    this.#form.addEventListener('change', ({ target }) => {
      this.#choose(target);
    });
    for (const each of this.querySelectorAll<HTMLButtonElement>('[data-goal]:is(button)')) {
      each.addEventListener('click', () => {
        this.#ask(each.dataset['goal'] ?? '');
      });
    }
    for (const each of this.querySelectorAll<SVGGElement>('[data-station]')) {
      each.addEventListener('click', () => {
        this.#ask(each.dataset['station'] ?? '');
      });
    }
    for (const [id, { item, title }] of this.#page.exercises) {
      const begin = button('Begin', 'button', () => this.#begin(id));
      begin.setAttribute('aria-label', `Begin: ${title}`);
      item.querySelector('details')?.before(element('p', { class: 'button-row' }, begin, element('span', { class: 'map-solved' })));
    }
    addEventListener('popstate', () => {
      this.#open();
    });
    void this.#readSolved();
  }

  /** Shows what the address asks for. */
  #open(): void {
    const asked = new URLSearchParams(location.search);
    const parameters = { from: asked.get('from'), to: asked.get('to'), with: asked.get('with'), exercise: asked.get('exercise') };
    const { view, unknown } = readAddress(parameters, this.#page.known, FIRST);
    const problem = this.#shown('address');
    problem.hidden = unknown.length === 0;
    problem.textContent =
      unknown.length === 0
        ? ''
        : `The address names what this map does not have: ${unknown.map((word) => `“${word}”`).join(', ')}. The rest of it is shown.`;
    this.#view = view;
    const task = this.#task();
    if (task) this.#view = { ...view, from: task.start, to: task.goal, inPlace: new Set([...task.inPlace, ...view.inPlace]) };
    this.#last = undefined;
    this.#draw();
  }

  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    if (name === 'from') this.#change({ from: value });
    else if (name === 'to') this.#change({ to: value });
    else if (name === 'preset') this.#choosePreset(value);
    else if (target instanceof HTMLInputElement) {
      const inPlace = new Set(this.#view.inPlace);
      if (target.checked) inPlace.add(value);
      else inPlace.delete(value);
      this.#change({ inPlace });
    }
  }

  #choosePreset(name: string): void {
    const preset = PRESETS.find((each) => each === name);
    if (preset !== undefined) this.#change({ inPlace: this.#page.known.presets[preset] });
    else this.#practices.open = true;
  }

  #ask(to: string): void {
    if (this.#task() === undefined) this.#change({ to });
  }

  #begin(id: string): void {
    const task = this.#page.exercises.get(id);
    if (!task) return;
    this.#change({ from: task.start, to: task.goal, inPlace: new Set(task.inPlace), exercise: id });
    const place = this.#shown('exercise');
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView({ block: 'center' });
  }

  #change(view: Partial<View>): void {
    this.#view = { ...this.#view, ...view };
    history.replaceState(history.state, '', writeAddress(this.#view, this.#page.known.presets, this.#page.wordOf));
    this.#draw();
  }

  #task(): NamedTask | undefined {
    return this.#view.exercise === undefined ? undefined : this.#page.exercises.get(this.#view.exercise);
  }

  #draw(): void {
    const { from, to, inPlace } = this.#view;
    const situation = situationOf(this.#page.map, from, inPlace, to);
    const task = this.#task();
    const put = (practices: readonly string[]): void => {
      this.#change({ inPlace: new Set([...inPlace, ...practices]) });
      // The button that was pressed is gone.
      this.#one('#map-way', HTMLElement).focus();
    };
    this.#drawForm(task);
    markDrawing(this, situation, from, to);
    this.#drawGoals(situation);
    this.#drawTexts(situation);
    const title = this.#page.positions.get(to) ?? '';
    const { map } = this.#page;
    this.#shown('summary').textContent =
      `From “${this.#page.positions.get(from) ?? ''}”, with ${counted(inPlace.size, 'practice')} in place: ${situation.reached.size} of ${map.positions.length} positions, ` +
      `${[...this.#page.goals].filter((goal) => situation.reached.has(goal)).length} of ${this.#page.goals.size} goals.`;
    this.#one('#map-way', HTMLElement).textContent = `The shortest way to: ${title}`;
    this.#shown('way').replaceChildren(
      situation.way === undefined
        ? element('p', {}, 'There is no way: it is not reached.')
        : situation.way.length === 0
          ? element('p', {}, 'The attacker begins there.')
          : wayList(this.#page, situation.way, put),
    );
    this.#shown('cut').replaceChildren(cutList(this.#page, situation, inPlace));
    // During an exercise the page does not tell the answer.
    this.#shown('least-section').hidden = task !== undefined;
    if (task === undefined) {
      this.#shown('least').replaceChildren(...leastList(this.#page, this.#view, put));
    }
    this.#drawExercise(situation, task);
    this.#say(situation, task);
    this.#last = situation;
  }

  #drawForm(task: NamedTask | undefined): void {
    const { from, to, inPlace } = this.#view;
    const select = (name: string, value: string): void => {
      const field = this.#one(`select[name="${name}"]`, HTMLSelectElement);
      field.value = value;
      field.disabled = task !== undefined;
    };
    select('from', from);
    select('to', to);
    this.#one('.map-presets', HTMLFieldSetElement).disabled = task !== undefined;
    const preset = presetOf(inPlace, this.#page.known.presets) ?? 'own';
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="preset"]')) radio.checked = radio.value === preset;
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="with"]')) {
      box.checked = inPlace.has(box.value);
      box.disabled = task?.inPlace.includes(box.value) ?? false;
    }
    this.#shown('count').textContent = String(inPlace.size);
  }

  #drawGoals({ reached }: Situation): void {
    for (const each of this.querySelectorAll<HTMLButtonElement>('[data-goal]:is(button)')) {
      const goal = each.dataset['goal'] ?? '';
      const cost = reached.get(goal)?.cost;
      each.classList.toggle('is-reached', cost !== undefined);
      each.setAttribute('aria-pressed', String(goal === this.#view.to));
      const state = each.querySelector('.map-goal-state');
      if (state) state.textContent = cost === undefined ? 'not reached' : `reached in ${counted(cost, 'step')}`;
    }
  }

  /** Says at each technique of the text what becomes of it. */
  #drawTexts({ techniques }: Situation): void {
    const TEXTS: Record<TechniqueState, string> = { open: 'works', cut: 'cut', idle: 'out of reach' };
    for (const { id, preventedBy } of this.#page.map.techniques) {
      const head = this.#page.techniques.get(id)?.item.querySelector('.map-technique-head');
      if (!head) continue;
      const state = techniques.get(id) ?? 'idle';
      const badge = head.querySelector('.map-state') ?? head.appendChild(element('span', { class: 'map-state' }));
      const by = practiceNames(
        this.#page,
        preventedBy.filter((each) => this.#view.inPlace.has(each)),
        'and',
      );
      badge.className = `map-state is-${state}`;
      badge.textContent = state === 'cut' ? `cut by: ${by}` : TEXTS[state];
    }
  }

  #drawExercise({ reached }: Situation, task: NamedTask | undefined): void {
    const place = this.#shown('exercise');
    place.hidden = task === undefined;
    const id = this.#view.exercise;
    if (task === undefined || id === undefined) return;
    const chosen = [...this.#view.inPlace].filter((each) => !task.inPlace.includes(each));
    const isSolved = solves(this.#page.map, task, chosen);
    const goal = this.#page.positions.get(task.goal) ?? '';
    const state = isSolved
      ? 'Solved: no way is left.'
      : chosen.length > task.most
        ? `Too many: take ${counted(chosen.length - task.most, 'practice')} away.`
        : reached.has(task.goal)
          ? `Not yet: there is still a way to “${goal}”.`
          : '';
    if (place.dataset['task'] !== id) {
      place.dataset['task'] = id;
      place.replaceChildren(
        element('h3', {}, task.title),
        element('p', { class: 'map-exercise-count' }),
        element('p', { class: 'map-exercise-state' }),
        element(
          'p',
          { class: 'button-row' },
          button('Begin again', 'button', () => this.#change({ inPlace: new Set(task.inPlace) })),
          button('Leave the exercise', 'button', () => {
            this.#change({ exercise: undefined });
            this.#one('select[name="from"]', HTMLSelectElement).focus();
          }),
        ),
      );
    }
    const write = (selector: string, text: string): void => {
      const part = place.querySelector(selector);
      if (part) part.textContent = text;
    };
    write(
      '.map-exercise-count',
      `Keep the attacker from “${goal}” with at most ${counted(task.most, 'practice')}. You have chosen ${chosen.length === 0 ? 'none' : chosen.length}.`,
    );
    write('.map-exercise-state', state);
    place.classList.toggle('is-solved', isSolved);
    if (isSolved && !this.#solved.has(id)) {
      this.#markSolved(id);
      void recordEvent({ kind: 'challenge-solved', challenge: `attack-map/${id}` }).catch(() => 'lost' as const);
    }
  }

  #markSolved(id: string): void {
    this.#solved.add(id);
    const mark = this.#page.exercises.get(id)?.item.querySelector('.map-solved');
    if (mark) mark.textContent = 'Solved';
  }

  /** Which exercises the log has as solved. Without the log none is marked. */
  async #readSolved(): Promise<void> {
    try {
      const { solvedInLog } = await import('../../islands/shared/sync-summary.ts');
      for (const challenge of await solvedInLog()) {
        const id = challenge.startsWith('attack-map/') ? challenge.slice('attack-map/'.length) : '';
        if (this.#page.exercises.has(id)) this.#markSolved(id);
      }
    } catch {
      // What cannot be read now is read on the next visit.
    }
  }

  /** Tells who cannot see the page what a choice has changed. */
  #say(situation: Situation, task: NamedTask | undefined): void {
    const before = this.#last;
    if (before === undefined) return;
    const lost = [...before.reached.keys()].filter((position) => !situation.reached.has(position));
    const won = [...situation.reached.keys()].filter((position) => !before.reached.has(position));
    const names = (ids: readonly string[]): string => ids.map((id) => this.#page.positions.get(id) ?? '').join(', ');
    const state = task === undefined ? '' : (this.#shown('exercise').querySelector('.map-exercise-state')?.textContent ?? '');
    this.#shown('said').textContent = [
      `${counted(situation.reached.size, 'position')} reached.`,
      ...(lost.length > 0 ? [`No longer: ${names(lost)}.`] : []),
      ...(won.length > 0 ? [`Newly: ${names(won)}.`] : []),
      state,
    ]
      .join(' ')
      .trim();
  }

  #shown(name: string): HTMLElement {
    return this.#one(`[data-show="${name}"]`, HTMLElement);
  }

  /** @throws Error where the page lacks what it was built with */
  #one<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`${selector} is not in the page`);
    return part;
  }
}

customElements.define('attack-map', AttackMapElement);
