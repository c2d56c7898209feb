import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Locator, Page } from '@playwright/test';

/** The reader as one module, answered from the guide's own address: the policy of its pages lets no other in. */
const MODULE = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
const ADDRESS = '/virtual-screen-reader.js';

/** What changes from run to run, and says nothing of a page. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/(\d+ (hour|minute|second)s? )+left/g, 'so much time left'],
  [/\b\d+:\d\d(:\d\d)?\b/g, 'm:ss'],
  [/\b\d+\.\d+\.\d+\+[0-9a-f]+/g, 'version'],
];

/**
 * What a screen reader is given, written down: what it reads of a part of a page from its beginning to its end, and what it
 * is told when something is done. A virtual one (https://www.guidepup.dev/docs/virtual): the order, names, roles, states and
 * announcements are those of the specifications, the words are not those of a product. It does not see into shadow roots.
 */
export class Transcript {
  readonly #page: Page;
  readonly #lines: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Transcript> {
    await page.route(`**${ADDRESS}`, (route) => route.fulfill({ contentType: 'text/javascript', body: MODULE }));
    return new Transcript(page);
  }

  /** Writes down all that is read of a part of the page. */
  async reads(title: string, part: Locator): Promise<void> {
    const read = await part.evaluate(readThrough, ADDRESS);
    this.#write(`Reads ${title}`, read);
  }

  /**
   * Writes down what is told while something is done: where the focus goes, and what is announced.
   * @param until settles when the page has come to rest
   */
  async hears(title: string, act: () => Promise<void>, until: () => Promise<void>): Promise<void> {
    await this.#page.evaluate(startListening, ADDRESS);
    await act();
    await until();
    const { focused, announced } = await this.#page.evaluate(stopListening, ADDRESS);
    this.#write(title, [...focused.map((phrase) => `focus: ${phrase}`), ...announced]);
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #write(title: string, said: readonly string[]): void {
    if (this.#lines.length > 0) this.#lines.push('');
    this.#lines.push(`== ${title}`, ...(said.length > 0 ? said : ['(nothing)']).map(stable));
  }
}

function stable(line: string): string {
  return CHANGING.reduce((text, [what, name]) => text.replaceAll(what, name), line);
}

interface Reader {
  readonly virtual: typeof virtual;
}

/** Runs in the page. */
async function readThrough(container: Element, address: string): Promise<string[]> {
  const { virtual } = (await import(address)) as Reader;
  /** Their name is their content: it is heard once. */
  const named = new Set(['button', 'link', 'heading', 'image', 'columnheader', 'rowheader', 'cell', 'caption', 'combobox']);
  /** Roles that no product says. */
  const silent = new Set(['paragraph', 'code', 'strong', 'emphasis', 'rowgroup', 'time', 'term', 'definition']);
  const roleOf = (phrase: string): string => phrase.replace(/^end of /, '').split(',', 1)[0] ?? '';
  /** A cell with something to press in it is gone into. */
  const hasControl = (node: Node | null): boolean =>
    node instanceof HTMLTableCellElement && node.querySelector('a, button, details') !== null;
  const lines: string[] = [];
  let texts: string[] = [];
  let within: Node | undefined;
  const endText = (): void => {
    if (texts.length > 0)
      lines.push(
        texts
          .join(' ')
          .replaceAll(/ (?=[.,;:)…])/g, '')
          .replaceAll('( ', '('),
      );
    texts = [];
  };
  // The virtual reader looks for the attribute, and a radio that is chosen has only the property.
  for (const input of container.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]'))
    input.toggleAttribute('checked', input.checked);
  await virtual.start({ container });
  const first = { node: virtual.activeNode, phrase: await virtual.lastSpokenPhrase() };
  let [node, phrase] = [first.node, first.phrase];
  do {
    const inside = within !== undefined && node !== null && within.contains(node);
    if (!inside) {
      within = undefined;
      const role = roleOf(phrase);
      if (node?.nodeType === Node.TEXT_NODE) texts.push(phrase);
      else if (silent.has(role) && (phrase === role || phrase === `end of ${role}`)) {
        if (!['code', 'strong', 'emphasis', 'time'].includes(role)) endText();
      } else {
        endText();
        lines.push(phrase.replace(/(, level \d+)?, position (\d+), set size (\d+)/, ', $2 of $3').replace(/^(end of row|row), .*/, '$1'));
        if (named.has(role) && phrase !== role && !hasControl(node)) within = node ?? undefined;
      }
    }
    await virtual.next();
    [node, phrase] = [virtual.activeNode, await virtual.lastSpokenPhrase()];
  } while (node !== first.node || phrase !== first.phrase);
  endText();
  await virtual.stop();
  return lines;
}

/** Runs in the page. */
async function startListening(address: string): Promise<void> {
  const { virtual } = (await import(address)) as Reader;
  await virtual.start({ container: document.body });
  await virtual.clearSpokenPhraseLog();
}

/** Runs in the page. An announcement of several changes is heard once. */
async function stopListening(address: string): Promise<{ focused: string[]; announced: string[] }> {
  const { virtual } = (await import(address)) as Reader;
  const log = [...(await virtual.spokenPhraseLog())];
  await virtual.stop();
  const isAnnounced = (phrase: string): boolean => /^(polite|assertive): /.test(phrase);
  return {
    focused: log.filter((phrase) => !isAnnounced(phrase)),
    announced: log.filter((phrase) => isAnnounced(phrase) && !phrase.endsWith(': ')).filter((phrase, i, all) => phrase !== all[i - 1]),
  };
}
