import type { Located } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { valueAt } from './schema-walk.ts';

/**
 * Names fields by the entries they belong to: `etcd-client-port: options` instead of `31.options`, since nobody counts
 * entries.
 * @param data what stands in the files
 */
export function withLabels(diagnostics: readonly Diagnostic[], data: readonly Located<unknown>[]): Diagnostic[] {
  const values = new Map(data.map(({ file, value }) => [file, value]));
  return diagnostics.map((diagnostic) => {
    const label = labelOf(diagnostic.field, values.get(diagnostic.file));
    return label === undefined ? diagnostic : { ...diagnostic, label };
  });
}

function labelOf(field: string | undefined, value: unknown): string | undefined {
  const path = field?.split('.') ?? [];
  for (let depth = path.length; depth > 0; depth--) {
    if (!/^\d+$/.test(path[depth - 1] ?? '')) continue;
    const id = valueAt(value, [...path.slice(0, depth), 'id']);
    if (typeof id === 'string' && id !== '') return [id, path.slice(depth).join('.')].filter(Boolean).join(': ');
  }
  return undefined;
}
