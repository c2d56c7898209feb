/** How long "Copied" stands before the button says "Copy" again. */
const NOTICE_MS = 2000;

/** Adds a button that copies the code of its figure. Without script the text can be selected as ever. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.#copy(button));
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    this.replaceChildren(button, status);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = this.closest('figure')?.querySelector('pre');
    let notice = 'Copied';
    try {
      await navigator.clipboard.writeText(`${code?.textContent ?? ''}\n`);
    } catch {
      // No clipboard without HTTPS or permission: select the text, so that the usual keys copy it.
      if (code) getSelection()?.selectAllChildren(code);
      notice = 'Selected: press Ctrl+C';
    }
    button.textContent = notice;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = notice;
    setTimeout(() => {
      button.textContent = 'Copy';
      if (status) status.textContent = '';
    }, NOTICE_MS);
  }
}

customElements.define('copy-button', CopyButton);
