import { button, element } from '../dom/element.ts';
import { NotKept } from '../offline/keep-files.ts';
import type { KeptFile, KeptList } from '../offline/kept-list.ts';
import { canKeep, checkKept, keepGuide, keptState, publishedList, removeKept } from '../storage/kept-guide.ts';
import { counted } from '../text/counted.ts';
import { fileSize } from '../text/file-size.ts';

/** How many missing files are named; the others are counted. */
const NAMED = 12;

/** Keeps the guide on the device, says how far that is, compares what is kept with the build, and removes it. */
class KeepGuide extends HTMLElement {
  readonly #status = element('p', { role: 'status', tabindex: '-1' });
  readonly #details = element('div', {});
  readonly #actions = element('p', { class: 'button-row' });

  connectedCallback(): void {
    this.replaceChildren(this.#status, this.#details, this.#actions);
    void this.#draw();
  }

  #say(text: string, ...actions: HTMLButtonElement[]): void {
    // Whoever pressed a button that goes away stays where it was.
    const hadFocus = this.contains(document.activeElement);
    this.#status.textContent = text;
    this.#details.replaceChildren();
    this.#actions.replaceChildren(...actions);
    if (hadFocus) this.#status.focus();
  }

  async #draw(): Promise<void> {
    if (!canKeep()) {
      this.#say('This browser keeps no pages here: it does so over HTTPS only, and in some browsers not in a private window.');
      return;
    }
    const kept = await keptState();
    if (kept.state === 'whole') {
      this.#drawKept(kept.list);
      return;
    }
    const list = await publishedList().catch(() => null);
    if (list === undefined) {
      this.#say('Whoever hosts this copy of the guide has turned keeping off.');
    } else if (list === null) {
      this.#say('The server does not answer, so the guide cannot be kept now.', this.#again());
    } else {
      const size = `${fileSize(list.files.reduce((sum, { bytes }) => sum + bytes, 0))} in ${counted(list.files.length, 'file')}`;
      const states = {
        none: [`The whole guide takes ${size}.`, 'Keep this guide on this device'],
        part: [`Part of the guide is kept. The whole takes ${size}.`, 'Go on keeping it'],
        lost: [
          `The guide was kept on this device, and the browser has deleted it. The whole takes ${size}. Look at your progress too: what a browser deletes, it often deletes together.`,
          'Keep it again',
        ],
      } as const;
      const [text, action] = states[kept.state];
      this.#say(
        text,
        button(action, 'button button-strong', () => void this.#keep(list)),
      );
    }
  }

  #drawKept(list: KeptList): void {
    this.#say(
      `The guide is kept on this device: ${counted(list.files.length, 'file')}, version ${list.build}. All of it works without a connection.`,
      button('Check what is kept', 'button', () => void this.#check(list)),
      button('Remove it from this device', 'button', () => void removeKept().then(() => this.#draw())),
    );
  }

  async #keep(list: KeptList): Promise<void> {
    const cancelling = new AbortController();
    const total = list.files.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#say(
      'Keeping the guide…',
      button('Cancel', 'button', () => cancelling.abort()),
    );
    const bar = element('progress', { max: String(total), 'aria-label': 'How much of the guide is kept' });
    const figure = element('p', { class: 'field-note' });
    this.#details.append(bar, figure);
    try {
      await keepGuide(list, cancelling.signal, (bytes) => {
        bar.value = bytes;
        figure.textContent = `${fileSize(bytes)} of ${fileSize(total)}`;
      });
      await this.#draw();
    } catch (error) {
      await this.#draw();
      if (!cancelling.signal.aborted) this.#details.append(element('p', { class: 'notice', role: 'alert' }, whyNot(error)));
    }
  }

  async #check(list: KeptList): Promise<void> {
    this.#say('Comparing every kept file with the build…');
    const missing = await checkKept(list);
    this.#drawKept(list);
    if (missing.length === 0) {
      this.#details.append(
        element('p', { class: 'notice', role: 'alert' }, `All ${counted(list.files.length, 'file')} are as the build made them.`),
      );
      return;
    }
    this.#details.append(
      element(
        'p',
        { class: 'notice', role: 'alert' },
        `${counted(missing.length, 'file')} of ${list.files.length.toLocaleString('en')} missing or damaged:`,
      ),
      names(missing),
    );
    this.#actions.prepend(button('Load what is missing', 'button button-strong', () => void this.#keep(list)));
  }

  #again(): HTMLButtonElement {
    return button('Try again', 'button', () => void this.#draw());
  }
}

function names(missing: readonly KeptFile[]): HTMLUListElement {
  const items = missing.slice(0, NAMED).map(({ path }) => element('li', {}, element('code', {}, `/${path}`)));
  if (missing.length > NAMED) items.push(element('li', {}, `and ${missing.length - NAMED} others`));
  return element('ul', {}, ...items);
}

function whyNot(error: unknown): string {
  if (error instanceof NotKept) {
    return error.fault === 'differs'
      ? `The server’s “/${error.path}” is not the file of this version. The guide may have changed meanwhile: load this page again, then go on. If it stays so, the host changes files on their way.`
      : `“/${error.path}” could not be loaded. What is kept so far stays: go on when there is a connection.`;
  }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'The browser has no room left for the guide.';
  return 'The browser did not keep the guide. Its settings may forbid it to store anything for this site.';
}

customElements.define('keep-guide', KeepGuide);
