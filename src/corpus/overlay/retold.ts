import { layingOf } from '../content-files.ts';
import { DIAGNOSTIC_KINDS, type Diagnostic } from '../diagnostic.ts';
import type { LaidOverlay } from './laid-content.ts';
import { REMOVED_FILE } from './overlay.ts';

const CONTENT = 'content/';

/**
 * Mistakes as whoever writes an overlay can mend them: each where it really stands, those in the project's files with what
 * the overlay can do about them. What the overlay leaves unused of the project is no mistake.
 * @param texts what there is, by path from the project's root
 */
export function retold(diagnostics: readonly Diagnostic[], overlay: LaidOverlay, texts: ReadonlyMap<string, string>): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { file, line } = overlay.placeOf(diagnostic.file, diagnostic.line);
    const isProjects = file === diagnostic.file && !file.startsWith(`${overlay.name}/`);
    const { consequences } = diagnostic;
    if (isProjects && diagnostic.leftOver === true) return retold(consequences ?? [], overlay, texts);
    return [
      {
        ...diagnostic,
        file,
        line,
        message: withPlaces(diagnostic.message, overlay, texts, !isProjects),
        allowed: isProjects ? remedy(diagnostic, overlay) : inOverlay(diagnostic.allowed, overlay),
        ...(consequences && { consequences: retold(consequences, overlay, texts) }),
      },
    ];
  });
}

/** A sentence whose `content/…:12` are the true places, and whose missing files are where the overlay would have them. */
function withPlaces(text: string, overlay: LaidOverlay, texts: ReadonlyMap<string, string>, isOverlays: boolean): string {
  return text.replaceAll(/\bcontent\/([\w./-]+\.\w+)(?::(\d+))?/g, (said: string, path: string, digits?: string) => {
    const whole = `${CONTENT}${path}`;
    if (digits === undefined) return overlay.whole.has(whole) || (isOverlays && !texts.has(whole)) ? `${overlay.name}/${path}` : said;
    const { file, line } = overlay.placeOf(whole, Number(digits));
    return `${file}:${line ?? digits}`;
  });
}

/** What is allowed, with the overlay's files for those of the project: whoever has an overlay leaves the project alone. */
function inOverlay(allowed: string | undefined, { name }: LaidOverlay): string | undefined {
  return allowed?.replaceAll(/\bcontent\/([\w./<>-]+\.(?:mdx|yaml|svg))/g, `${name}/$1`);
}

function remedy(diagnostic: Diagnostic, overlay: LaidOverlay): string | undefined {
  const { file, kind, allowed = '' } = diagnostic;
  const said = allowed === '' ? DIAGNOSTIC_KINDS[kind] : allowed;
  const mending = mendingOf(file, overlay);
  if (mending === undefined) return allowed === '' ? undefined : allowed;
  const cause = causeOf(diagnostic, overlay);
  return [said.replace(/\.$/, ''), `${cause}${mending}`].filter(Boolean).join('; ');
}

function mendingOf(file: string, { name }: LaidOverlay): string | undefined {
  if (!file.startsWith(CONTENT) || file.endsWith('/')) return undefined;
  const own = `${name}/${file.slice(CONTENT.length)}`;
  switch (layingOf(file)) {
    case 'entries':
      return `write what there should be in ${own}, or take the entry away in ${name}/${REMOVED_FILE}`;
    case 'fields':
      return `write what there should be in ${own}`;
    case 'file':
      return `lay ${own} over this file`;
    case 'never':
      return undefined;
  }
}

/** What the overlay has done that this comes from, as the beginning of a sentence about what to do. */
function causeOf({ file, follows, message }: Diagnostic, { removals, whole, name }: LaidOverlay): string {
  const byEntry = [...removals.entries.values()].flatMap((entries) => [...entries]).find(([key]) => message.includes(`"${key}"`));
  const removed = removals.files.get(follows ?? '') ?? removals.files.get(file) ?? byEntry?.[1];
  if (removed !== undefined) return `${removed} takes it away: take that line out, or `;
  return follows !== undefined && whole.has(follows) ? `${name}/${follows.slice(CONTENT.length)} does without it: put it back, or ` : '';
}
