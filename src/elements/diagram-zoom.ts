import { element, button } from '../dom/element.ts';

const STEP = 1.25;
const SMALLEST = 0.5;
const LARGEST = 8;
/** How far an arrow key moves the drawing, in CSS pixels. */
const NUDGE = 60;
/** How much larger than in the page a drawing is at least when it is enlarged. */
const ENLARGED = 1.4;

interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Adds "Enlarge" to a diagram: a full-screen dialog with zoom and pan by mouse, touch and keyboard. The drawing
 * moves into the dialog and back: a copy would double its ids. Its frame keeps its size meanwhile, so that the page stays
 * where it is, and the browser's Back closes the dialog. Without script the drawing scrolls in its frame.
 */
class DiagramZoom extends HTMLElement {
  #view: View = { scale: 1, x: 0, y: 0 };
  #first: View = { scale: 1, x: 0, y: 0 };
  #pointers = new Map<number, { x: number; y: number }>();
  #drawing: SVGSVGElement | null = null;

  connectedCallback(): void {
    if (this.parentElement?.querySelector('.diagram-enlarge')) return;
    const enlarge = button('Enlarge', 'diagram-enlarge', () => this.#open(enlarge));
    const name = this.querySelector('.diagram-scroll')?.getAttribute('aria-label') ?? 'Diagram';
    enlarge.setAttribute('aria-label', `Enlarge. ${name}`);
    this.parentElement?.querySelector('.diagram-caption')?.append(enlarge);
  }

  #open(opener: HTMLElement): void {
    const home = this.querySelector('.diagram-scroll');
    this.#drawing = this.querySelector<SVGSVGElement>('svg.diagram');
    if (!(home instanceof HTMLElement) || !this.#drawing) return;
    const inPage = this.#drawing.getBoundingClientRect().width;
    home.style.setProperty('min-block-size', `${home.getBoundingClientRect().height}px`);
    const stage = element('div', { class: 'diagram-stage' }, this.#drawing);
    const tools = element(
      'div',
      { class: 'diagram-tools' },
      button('−', 'tool-button', () => this.#zoom(1 / STEP)),
      button('+', 'tool-button', () => this.#zoom(STEP)),
      button('Reset', 'tool-button', () => this.#show(this.#first)),
      button('Close', 'tool-button', () => dialog.close()),
    );
    tools.children[0]?.setAttribute('aria-label', 'Zoom out');
    tools.children[1]?.setAttribute('aria-label', 'Zoom in');
    const dialog = element('dialog', { class: 'diagram-dialog', 'aria-label': home.getAttribute('aria-label') ?? 'Diagram' }, tools, stage);
    this.#listen(dialog, stage);
    const back = (): void => dialog.close();
    dialog.addEventListener('close', () => {
      this.#show({ scale: 1, x: 0, y: 0 });
      if (this.#drawing) home.append(this.#drawing);
      home.style.removeProperty('min-block-size');
      this.#pointers.clear();
      dialog.remove();
      opener.focus({ preventScroll: true });
      removeEventListener('popstate', back);
      if (history.state === OPEN) history.back();
    });
    document.body.append(dialog);
    dialog.showModal();
    history.pushState(OPEN, '');
    addEventListener('popstate', back);
    this.#first = firstView(this.#drawing, stage, inPage);
    this.#show(this.#first);
  }

  #listen(dialog: HTMLElement, stage: HTMLElement): void {
    dialog.addEventListener('keydown', (event) => {
      const moves: Record<string, () => void> = {
        '+': () => this.#zoom(STEP),
        '=': () => this.#zoom(STEP),
        '-': () => this.#zoom(1 / STEP),
        '0': () => this.#show(this.#first),
        ArrowLeft: () => this.#move(NUDGE, 0),
        ArrowRight: () => this.#move(-NUDGE, 0),
        ArrowUp: () => this.#move(0, NUDGE),
        ArrowDown: () => this.#move(0, -NUDGE),
      };
      const move = event.ctrlKey || event.metaKey ? undefined : moves[event.key];
      if (!move) return;
      event.preventDefault();
      move();
    });
    stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.#zoom(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - innerWidth / 2, event.clientY - innerHeight / 2);
      },
      { passive: false },
    );
    stage.addEventListener('pointerdown', (event) => this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY }));
    stage.addEventListener('pointermove', (event) => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      stage.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
    }
  }

  /** One pointer moves the drawing, two pinch it. */
  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (point: { x: number; y: number }): number => Math.hypot(point.x - other.x, point.y - other.y);
      if (spread(before) > 0)
        this.#zoom(spread(now) / spread(before), (now.x + other.x - innerWidth) / 2, (now.y + other.y - innerHeight) / 2);
    } else this.#move(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
  }

  #move(x: number, y: number): void {
    this.#show({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y });
  }

  /** Zooms about a point, given from the middle of the screen. */
  #zoom(factor: number, aboutX = 0, aboutY = 0): void {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#view.scale * factor));
    const ratio = scale / this.#view.scale;
    this.#show({ scale, x: aboutX - (aboutX - this.#view.x) * ratio, y: aboutY - (aboutY - this.#view.y) * ratio });
  }

  #show(view: View): void {
    this.#view = view;
    this.#drawing?.style.setProperty(
      'transform',
      view.scale === 1 && view.x === 0 && view.y === 0 ? 'none' : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
    );
  }
}

/** What the history holds while a diagram is open. */
const OPEN = 'diagram';

/**
 * The whole drawing where it fits larger than in the page, otherwise its beginning, enlarged.
 * @param inPage the drawing's width in the page, in CSS pixels
 */
function firstView(drawing: SVGSVGElement, stage: HTMLElement, inPage: number): View {
  const { width, height } = drawing.viewBox.baseVal;
  const room = stage.getBoundingClientRect();
  const fitting = Math.min(room.width / width, room.height / height);
  const scale = Math.max(1, (ENLARGED * inPage) / (fitting * width));
  return {
    scale,
    x: Math.max(0, (scale * fitting * width - room.width) / 2),
    y: Math.max(0, (scale * fitting * height - room.height) / 2),
  };
}

customElements.define('diagram-zoom', DiagramZoom);
