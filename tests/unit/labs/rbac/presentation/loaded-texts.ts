import { loadAll, type Loaded } from '../../../../../src/labs/rbac/presentation/source-map.ts';
import { rbacShapes } from '../../../../../src/labs/rbac/index.ts';
import { readObjects } from '../../../../../src/labs/shared/read-objects.ts';

/** Texts as the page loads them: what stands in the editor, and what is given. */
export function loadTexts(text: string, given = ''): Loaded {
  return loadAll(readObjects(text, rbacShapes), readObjects(given, rbacShapes));
}

/** Objects as the editor's text, each on a line of its own: objects have odd lines. */
export function loadObjects(...objects: readonly unknown[]): Loaded {
  return loadTexts(textOf(objects));
}

export function textOf(objects: readonly unknown[]): string {
  return objects.map((object) => JSON.stringify(object)).join('\n---\n');
}
