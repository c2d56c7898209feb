import type { Renamed } from './renamed.ts';

/** Every old id that leads to an id, over however many renamings. */
export function formerIds(table: Renamed[keyof Renamed], id: string): string[] {
  const found: string[] = [];
  const look = (now: string): void => {
    for (const [old, to] of Object.entries(table)) {
      if (to !== now || old === id || found.includes(old)) continue;
      found.push(old);
      look(old);
    }
  };
  look(id);
  return found;
}
