import { button, element } from '../dom/element.ts';
import { USE_THIS_VERSION } from '../offline/kept-list.ts';
import { guideAddress } from '../storage/guide-address.ts';
import { isWorkHeld, withoutWork } from '../storage/work.ts';

/** How often a page that has something to offer looks whether the learner's work is done. */
const LOOK_EVERY_MS = 5000;

/**
 * On a device that keeps the guide: offers a new version once it is kept too, and not while a tab holds an exam, a
 * review or a draft. When it is accepted, every tab of the guide loads it.
 */
export async function offerUpdates(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(guideAddress());
  if (!registration) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  const offer = (): void => {
    if (registration.waiting) void offerWhenFree(registration.waiting);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  registration.installing?.addEventListener('statechange', offer);
  offer();
}

async function offerWhenFree(waiting: ServiceWorker): Promise<void> {
  if (document.querySelector('.guide-update')) return;
  if (await isWorkHeld()) {
    setTimeout(() => void offerWhenFree(waiting), LOOK_EVERY_MS);
    return;
  }
  const text = element('p', {}, 'A new version of the guide is ready.');
  const bar = element(
    'aside',
    { class: 'guide-update', 'aria-label': 'New version' },
    text,
    button('Use it now', 'button button-strong', () => void accept(waiting, text)),
    button('Not now', 'button', () => bar.remove()),
  );
  // A status that is there before its text is read out.
  text.setAttribute('role', 'status');
  document.querySelector('.site-header')?.after(bar);
}

async function accept(waiting: ServiceWorker, text: HTMLElement): Promise<void> {
  const free = await withoutWork(async () => {
    waiting.postMessage(USE_THIS_VERSION);
    // The lock is held until this page loads again under the new version.
    await new Promise(() => undefined);
  });
  if (!free) text.textContent = 'A tab holds an exam, a review or a draft. End it there first, then use the new version.';
}
