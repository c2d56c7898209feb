import type { NamedFile } from './worker-message.ts';

/** Files beyond it are no cohort's reports. */
export const MOST_FILES = 2000;

/** Files that were chosen, under their paths where a folder was. */
export function chosenFiles(files: FileList | null): NamedFile[] {
  return [...(files ?? [])].slice(0, MOST_FILES).map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** Files that were dropped, also those in dropped folders. https://wicg.github.io/entries-api/ */
export async function droppedFiles({ items }: DataTransfer): Promise<NamedFile[]> {
  // Entries are there only while the event is: they are taken before anything is waited for.
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const found: NamedFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)));
    if (file) found.push({ name: entry.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives some entries at a time, and none when there are no more.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
      if (some.length === 0 || found.length >= MOST_FILES) return;
      for (const each of some) await collect(each, found);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
