import type { Range } from '../../yaml/positions.ts';

/**
 * Where a text shows that it is a template of Helm and no YAML yet: an action of the template language where a line or a
 * value begins, without quotation marks. Inside of quoted and block texts, which belong to other programs' templates, it is
 * a text like any other.
 * https://helm.sh/docs/chart_template_guide/
 */
export function helmTemplateAt(text: string): Range | undefined {
  let block: number | undefined;
  let from = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (block !== undefined && indent >= 0 && indent <= block) block = undefined;
    if (block === undefined && indent >= 0) {
      const action = /^(?:\s*(?:- +)*|[^#"'{}]*?(?::|-)\s+)(?<action>\{\{-?\s*[\w./*$(-].*)/.exec(line)?.groups?.['action'];
      if (action !== undefined && /\{\{.*\}\}|^\{\{-?\s*\/\*/.test(action)) {
        const at = from + line.indexOf('{{');
        return { from: at, to: from + line.trimEnd().length };
      }
      if (/(?::|-)\s+[|>][-+0-9]*\s*(?:#.*)?$/.test(line)) block = indent;
    }
    from += line.length + 1;
  }
  return undefined;
}
