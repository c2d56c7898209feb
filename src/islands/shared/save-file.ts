/** Saves a text as a file, as the browser saves what is downloaded. */
export function saveFile(name: string, text: string, type: 'application/json' | 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read it only after this has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
