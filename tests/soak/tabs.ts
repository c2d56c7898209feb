import type { Page } from 'playwright';

/** What the harness puts into each page: tells it that the page has said that something is recorded, and when. */
declare global {
  var saidAsRecorded: (action: string, at: number) => void;
}

/** A page on which somebody studies. */
export interface Tab {
  readonly path: string;
  /** Waits until it can be used. */
  readonly ready: (page: Page) => Promise<void>;
  /** Watches in the page what it says is recorded. Runs in the page. */
  readonly watch: () => void;
  /** Does the next thing. Runs in the page. */
  readonly act: (step: number) => void;
}

const TOPICS = ['etcd', 'kubelet', 'api-server'] as const;

/** The tab with a number: no two tabs ask the same question on its own page. */
export const TABS = {
  topic: (number: number): Tab => ({
    path: `cluster-components/${TOPICS[number % TOPICS.length] ?? ''}/`,
    ready: (page) => page.locator('quiz-item button').first().waitFor({ state: 'attached' }),
    watch: watchTopic,
    act: actOnTopic,
  }),
  // Of one domain: on a slow network the texts of all six take longer than anybody waits.
  practice: (): Tab => ({
    path: 'practice/?domain=threat-model&count=60&start',
    ready: (page) => page.locator('.quiz-choice').first().waitFor(),
    watch: watchPractice,
    act: actInPractice,
  }),
  review: (): Tab => ({
    path: 'review/',
    ready: (page) => page.getByRole('button', { name: 'Show the answer' }).waitFor(),
    watch: watchReview,
    act: actInReview,
  }),
  exam: (): Tab => ({
    path: 'exam/?paper=domain&domain=threat-model&code=soak',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Start the exam' }).click();
      await page.getByRole('radio').first().waitFor();
    },
    watch: watchExam,
    act: actInExam,
  }),
} as const;
export type TabName = keyof typeof TABS;

function watchTopic(): void {
  const said = new Set<string>();
  const say = (action: string): void => {
    if (said.has(action)) return;
    said.add(action);
    globalThis.saidAsRecorded(action, performance.timeOrigin + performance.now());
  };
  new MutationObserver(() => {
    for (const item of document.querySelectorAll<HTMLElement>('quiz-item')) {
      const verdict = item.querySelector('.quiz-verdict')?.textContent ?? '';
      if (/^(Right|Wrong)\./.test(verdict) && !verdict.includes('Not recorded'))
        say(`answered ${item.dataset['question'] ?? ''} on its page`);
    }
    const topic = document.querySelector<HTMLElement>('topic-study')?.dataset['topic'] ?? '';
    const state = document.querySelector('.topic-study-state')?.textContent;
    if (state === 'Marked as read.') say(`read ${topic}`);
    if (state === 'Marked as sure.') say(`sure of ${topic}`);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function actOnTopic(step: number): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('topic-study button');
  if (step === 1) buttons[0]?.click();
  if (step === 3) buttons[3]?.click();
  document.querySelectorAll('quiz-item')[step]?.querySelector('button')?.click();
}

function watchPractice(): void {
  // A page says by a notice that what it shows is not stored; one about a deleted database is about what was.
  const isAtRisk = (): boolean =>
    [...document.querySelectorAll('[data-island] .notice')].some(({ textContent }) => !textContent.includes('Store it again'));
  const said = new Set<string>();
  new MutationObserver(() => {
    const verdict = document.querySelector('.quiz-verdict')?.textContent ?? '';
    const asked = document.querySelector('.quiz-stem')?.textContent ?? '';
    if (verdict === '' || said.has(asked) || isAtRisk()) return;
    said.add(asked);
    globalThis.saidAsRecorded('answered in practice', performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function actInPractice(): void {
  const next = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Next question');
  (next ?? document.querySelector<HTMLButtonElement>('.quiz-choice'))?.click();
}

function watchReview(): void {
  const isAtRisk = (): boolean =>
    [...document.querySelectorAll('[data-island] .notice')].some(({ textContent }) => !textContent.includes('Store it again'));
  let before = 0;
  new MutationObserver(() => {
    const count = Number(document.querySelectorAll('.review-counts strong')[2]?.textContent);
    if (isAtRisk()) return;
    for (; before < count; before++) globalThis.saidAsRecorded('reviewed', performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function actInReview(): void {
  const wanted = ['Show the answer', 'Learn 10 more new cards'];
  const easy = document.querySelector<HTMLButtonElement>('[data-rating="easy"]');
  (easy ?? [...document.querySelectorAll('button')].find(({ textContent }) => wanted.includes(textContent.trim())))?.click();
}

function watchExam(): void {
  const isAtRisk = (): boolean =>
    [...document.querySelectorAll('[data-island] .notice')].some(({ textContent }) => !textContent.includes('Store it again'));
  let before = 0;
  new MutationObserver(() => {
    const [count = 0] = (document.querySelector('.question-navigator-count')?.textContent ?? '').split(' ', 1).map(Number);
    if (isAtRisk()) return;
    for (; before < count; before++) globalThis.saidAsRecorded('answered in the exam', performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function actInExam(): void {
  const checked = document.querySelector('input[type="radio"]:checked');
  const next = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Next');
  if (checked) next?.click();
  else document.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
}
