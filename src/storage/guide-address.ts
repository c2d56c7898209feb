/** The address of this guide's home page, which ends in a slash: what the guide keeps on a device is named by it. */
export function guideAddress(): string {
  return new URL(document.body.dataset['base'] ?? '/', location.href).href;
}
