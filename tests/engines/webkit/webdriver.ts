/** How an element stands in what is sent: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Found = Record<typeof ELEMENT, string>;

/** Keys that are no characters: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  End: '\uE010',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
} as const;

/** Where elements of a role are looked for. */
const PLACES = { button: 'button', link: 'a[href]' } as const;

/** What the driver refuses, by its code: https://www.w3.org/TR/webdriver2/#errors */
export class WebDriverError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A browser that is driven by W3C WebDriver: as much of it as the tests of the main flows need. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /**
   * Starts the browser of a driver, with nothing in its storage.
   * @throws WebDriverError where it does not start, or another session of the driver is open
   */
  static async open(driver: string): Promise<WebDriver> {
    const { sessionId } = (await send('POST', `${driver}/session`, { capabilities: {} })) as { sessionId: string };
    return new WebDriver(`${driver}/session/${sessionId}`);
  }

  async close(): Promise<void> {
    await send('DELETE', this.#session);
  }

  /** Opens an address and waits until the page has loaded. */
  async goto(url: string): Promise<void> {
    await this.#post('url', { url });
    await this.#loaded();
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
    await this.#loaded();
  }

  async url(): Promise<string> {
    return (await send('GET', `${this.#session}/url`)) as string;
  }

  /** Runs a function in the page and gives what it returns, once that is settled. It knows nothing that stands outside it. */
  async run<Args extends unknown[], T>(inPage: (...args: Args) => T | Promise<T>, ...args: Args): Promise<T> {
    const script = `const args = [...arguments], done = args.pop();
      (async () => (${inPage.toString()})(...args))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const settled = (await this.#post('execute/async', { script, args })) as { value: T; error?: string };
    if (settled.error !== undefined) throw new WebDriverError('javascript error', settled.error);
    return settled.value;
  }

  /** Presses keys one after the other: characters, names of keys, or some that are held together, such as `Control+End`. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((key) => {
      const values = key.length === 1 ? [key] : key.split('+').map((name) => KEYS[name as keyof typeof KEYS]);
      return [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
    });
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async type(text: string): Promise<void> {
    await this.press(...Array.from(text));
  }

  /** Clicks the one element that the browser tells assistive technology of by this role and name. */
  async click(role: keyof typeof PLACES, name: string): Promise<void> {
    const named: string[] = [];
    for (const element of await this.#withText(PLACES[role], name)) {
      const isIt = (await this.#told(element, 'computedrole')) === role && (await this.#told(element, 'computedlabel')) === name;
      if (isIt) named.push(element);
    }
    const [only, ...others] = named;
    if (only === undefined || others.length > 0) throw new WebDriverError('no such element', `${named.length} × ${role} “${name}”`);
    await this.#post(`element/${only}/click`, {});
  }

  /** Chooses a file of this machine in the page's only field for one. */
  async chooseFile(path: string): Promise<void> {
    const [field] = await this.#find('input[type=file]');
    if (field === undefined) throw new WebDriverError('no such element', 'a field for a file');
    await this.#post(`element/${field}/value`, { text: path });
  }

  async #find(css: string): Promise<string[]> {
    return ((await this.#post('elements', { using: 'css selector', value: css })) as Found[]).map((element) => element[ELEMENT]);
  }

  /** Asking the browser for the name of each button of an exam would take a busy machine half a minute. */
  async #withText(css: string, text: string): Promise<string[]> {
    const found = await this.run(
      (selector, part) =>
        [...document.querySelectorAll(selector)].filter(({ ariaLabel, textContent }) => (ariaLabel ?? textContent).includes(part)),
      css,
      text,
    );
    return (found as unknown as Found[]).map((element) => element[ELEMENT]);
  }

  /** WebKitWebDriver may answer before the page has loaded. */
  #loaded(): Promise<void> {
    return this.run(
      () =>
        new Promise((resolve) => {
          if (document.readyState === 'complete') resolve();
          else addEventListener('load', () => resolve());
        }),
    );
  }

  #told(element: string, what: 'computedrole' | 'computedlabel'): Promise<unknown> {
    return send('GET', `${this.#session}/element/${element}/${what}`);
  }

  #post(command: string, body: object): Promise<unknown> {
    return send('POST', `${this.#session}/${command}`, body);
  }
}

/** @throws WebDriverError for what the driver refuses, TypeError where there is no driver */
async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}
