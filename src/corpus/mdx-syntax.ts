import type { SyntaxMistake } from './yaml-syntax.ts';

const PLACE = /^(\d+):\d+: /;
const BRACE: Pick<SyntaxMistake, 'message' | 'allowed'> = {
  message: 'a brace { begins an expression',
  allowed: '\\{ for the sign itself, or `code`',
};

/**
 * Says in a sentence why a text is not MDX.
 * @param error what Sätteri throws: place, then reason
 */
export function mdxMistake(error: unknown): SyntaxMistake {
  const raw = error instanceof Error ? error.message : String(error);
  return { line: Number(PLACE.exec(raw)?.[1] ?? 1), ...sentence(raw.replace(PLACE, '')) };
}

function sentence(reason: string): Pick<SyntaxMistake, 'message' | 'allowed'> {
  const tag = /`(<\/?[\w.]*>)`/.exec(reason)?.[1] ?? 'a tag';
  if (/expression|closing brace/.test(reason)) return BRACE;
  if (reason.startsWith('Expected a closing tag')) {
    return { message: `${tag} is not closed`, allowed: `/> at its end, or ${tag.replace('<', '</')} on a line of its own` };
  }
  if (reason.startsWith('Unexpected closing tag')) return { message: `${tag} closes nothing`, allowed: 'its opening tag before it' };
  if (reason.includes('`!`'))
    return { message: 'an HTML comment stands in the text', allowed: 'nothing: what is not to be read is not written' };
  if (reason.includes('valid JSX tag') || reason.includes('before name')) {
    return {
      message: 'a < begins a tag that cannot be read',
      allowed: '\\< for the sign itself, [text](url) for a link, quotation marks around the value of an attribute',
    };
  }
  return { message: 'the text cannot be read as MDX here', allowed: 'Markdown and the components of the guide' };
}

/**
 * A block of code that nothing closes: all that stands below it is code, which Markdown takes without a word.
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function openFence(text: string): SyntaxMistake | undefined {
  let open: { readonly mark: string; readonly line: number } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, mark = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (mark === '') continue;
    if (open === undefined) open = { mark, line: index + 1 };
    else if (mark.startsWith(open.mark) && rest.trim() === '') open = undefined;
  }
  return (
    open && {
      line: open.line,
      message: 'the block of code that begins here is not closed',
      allowed: `${open.mark} on a line of its own after it`,
    }
  );
}
