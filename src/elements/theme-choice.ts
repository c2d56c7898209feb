import { readSetting, writeSetting } from '../storage/local-settings.ts';

const CHOICES = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

/** A choice of theme. Without script there is none, and the theme follows the system. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = document.createElement('select');
    select.setAttribute('aria-label', 'Theme');
    for (const [value, text] of Object.entries(CHOICES)) select.add(new Option(text, value));
    const stored = readSetting('theme');
    select.value = stored === 'light' || stored === 'dark' ? stored : 'system';
    select.addEventListener('change', () => {
      const theme = select.value === 'system' ? undefined : select.value;
      if (theme === undefined) delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
      writeSetting('theme', theme);
    });
    this.replaceChildren(select);
  }
}

customElements.define('theme-choice', ThemeChoice);
