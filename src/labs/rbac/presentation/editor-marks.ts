import { messageOf } from '../../shared/diagnostic.ts';
import type { EditorMark } from '../../shared/presentation.ts';
import { RBAC_MESSAGES } from '../messages.ts';
import { objectText, subjectText } from '../phrases.ts';
import type { SubjectFindings } from './findings.ts';
import { listText } from './rule-text.ts';
import type { Loaded, PlaceOf } from './source-map.ts';

/** The most marks that are drawn in the editor, of diagnostics and of findings each. */
const MARKS = 200;

/** The most titles and subjects that one mark tells. */
const WORDS = 3;

/** What a mark at one place is about. */
interface Spot {
  readonly range: EditorMark['range'];
  readonly titles: Set<string>;
  readonly subjects: Set<string>;
  readonly by: string;
}

/** What is marked in the editor: what the API server would refuse, what is doubtful, and what opens a way to more rights. */
export function editorMarks(
  { model, placeOf }: Loaded,
  found: readonly SubjectFindings[],
  titleOf: (finding: string) => string,
): EditorMark[] {
  const diagnostics = model.diagnostics.flatMap((diagnostic): EditorMark[] => {
    const { object, path, severity } = diagnostic;
    const place = placeOf(object, path);
    if (place.kind !== 'line' || severity === 'note') return [];
    return [{ range: place.range, severity, message: messageOf(RBAC_MESSAGES, diagnostic) }];
  });
  return [...diagnostics.slice(0, MARKS), ...findingMarks(placeOf, found, titleOf)];
}

/** One mark a word, whatever it opens and for whom. Where the rule is not in the text, the binding's reference to its role is marked. */
function findingMarks(placeOf: PlaceOf, found: readonly SubjectFindings[], titleOf: (finding: string) => string): EditorMark[] {
  const spots = new Map<string, Spot>();
  for (const { subject, paths } of found) {
    for (const { finding, evidence } of paths) {
      for (const { rule, role, binding, paths: words } of evidence) {
        const inRule = words.map((path) => placeOf(rule.origin, path));
        const isElsewhere = inRule.every(({ kind }) => kind !== 'line');
        for (const place of isElsewhere ? [placeOf(binding.object, ['roleRef', 'name'])] : inRule) {
          if (place.kind !== 'line') continue;
          const key = `${place.range.from} ${place.range.to}`;
          const by = isElsewhere ? `, by ${objectText(role.object)}` : '';
          const spot = spots.get(key) ?? { range: place.range, titles: new Set(), subjects: new Set(), by };
          spots.set(key, spot);
          spot.titles.add(titleOf(finding));
          spot.subjects.add(subjectText(subject));
        }
      }
    }
  }
  return [...spots.values()].slice(0, MARKS).map(({ range, titles, subjects, by }) => ({
    range,
    severity: 'warning',
    message: `${listText([...titles], WORDS)}${by}: for ${listText([...subjects], WORDS)}.`,
  }));
}
