import { objectText, subjectText, type Rbac } from '../../../labs/rbac/index.ts';
import type { EditorMark } from '../shared/lab-definition.ts';
import type { SubjectFindings } from './findings.ts';
import type { Loaded } from './loaded.ts';
import { listText } from './rule-text.ts';

/** The most marks that are drawn in the editor, of warnings and of findings each. */
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
export function marksOf({ rbac, placeOf }: Loaded, found: readonly SubjectFindings[], titleOf: (finding: string) => string): EditorMark[] {
  return [...warningMarks(rbac, placeOf), ...findingMarks(placeOf, found, titleOf)];
}

function warningMarks({ warnings }: Rbac, placeOf: Loaded['placeOf']): EditorMark[] {
  return warnings
    .flatMap(({ object, path, message, refused }): EditorMark[] => {
      const place = placeOf(object.index, path);
      return place.kind === 'line' ? [{ range: place.range, severity: refused ? 'error' : 'warning', message }] : [];
    })
    .slice(0, MARKS);
}

/** One mark a word, whatever it opens and for whom. Where the rule is not in the text, the binding's reference to its role is marked. */
function findingMarks(placeOf: Loaded['placeOf'], found: readonly SubjectFindings[], titleOf: (finding: string) => string): EditorMark[] {
  const spots = new Map<string, Spot>();
  for (const { subject, paths } of found) {
    for (const { finding, evidence } of paths) {
      for (const { rule, role, binding, paths: words } of evidence) {
        const inRule = words.map((path) => placeOf(rule.origin.index, path));
        const isElsewhere = inRule.every(({ kind }) => kind !== 'line');
        for (const place of isElsewhere ? [placeOf(binding.object.index, ['roleRef', 'name'])] : inRule) {
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
