import { removedList } from '../../schema/removed.ts';
import { layingOf } from '../content-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { parseWith, parseYamlFile } from '../yaml-file.ts';
import { keyOf } from './lay-values.ts';
import { REMOVED_FILE, type Overlay } from './overlay.ts';

/** What an overlay takes away, each with the place that says so, such as `../course/removed.yaml:3`. */
export interface Removals {
  /** By path below the project's root. */
  readonly files: ReadonlyMap<string, string>;
  /** By path and key. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

const TOPIC = /^content\/topics\/(.+)\.mdx$/;

/**
 * Reads what an overlay takes away. A topic takes its questions along.
 * @param content text by path from the project's root
 */
export function readRemovals(content: ReadonlyMap<string, string>, overlay: Overlay): Removals {
  const files = new Map<string, string>();
  const entries = new Map<string, Map<string, string>>();
  const text = overlay.files.get(REMOVED_FILE);
  if (text === undefined) return { files, entries, diagnostics: [] };
  const file = `${overlay.name}/${REMOVED_FILE}`;
  const yaml = parseYamlFile(file, text);
  const { value = [], diagnostics } = parseWith(removedList, yaml);
  const unknown: Diagnostic[] = [];
  value.forEach((each, index) => {
    const [, name = '', key] = /^([^#]*)(?:#(.*))?$/.exec(each) ?? [];
    const path = `content/${name}`;
    const line = yaml.lineOf([index]);
    const place = `${file}:${line}`;
    const say = (message: string, allowed?: string): void => {
      unknown.push({ kind: 'overlay', file, line, message, allowed });
    };
    if (key !== undefined) {
      const keys = keysIn(path, content);
      if (layingOf(path) !== 'entries') say(`"${name}" is no list that entries could be taken out of`, 'a whole file, without "#"');
      else if (!keys.includes(key)) say(`takes away "${key}", which ${path} does not have`, nearest(key, keys).join(', ') || undefined);
      else entries.set(path, (entries.get(path) ?? new Map<string, string>()).set(key, place));
      return;
    }
    const below = name.endsWith('/')
      ? [...content.keys()].filter((other) => other.startsWith(path))
      : [path].filter((one) => content.has(one));
    if (below.length === 0) {
      const names = [...content.keys()].map((other) => other.slice('content/'.length));
      say(`takes away "${name}", which content/ does not have`, nearest(name, names).join(', ') || undefined);
    }
    for (const one of below) {
      files.set(one, place);
      const questions = `content/questions/${TOPIC.exec(one)?.[1] ?? ''}.yaml`;
      if (content.has(questions)) files.set(questions, place);
    }
  });
  return { files, entries, diagnostics: [...diagnostics, ...unknown] };
}

function keysIn(path: string, content: ReadonlyMap<string, string>): string[] {
  const { data } = parseYamlFile(path, content.get(path) ?? '');
  return Array.isArray(data) ? data.flatMap((entry) => keyOf(entry) ?? []) : [];
}
