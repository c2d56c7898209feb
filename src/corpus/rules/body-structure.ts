import { KINDS } from '../../schema/topic/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Names of sections that the page makes itself from the frontmatter. */
const RESERVED = new Set([
  ...Object.values(KINDS).map(({ practices }) => practices.toLowerCase()),
  'common vulnerabilities and misconfigurations',
  'in the exam',
  'check yourself',
  'sources',
  'ports',
]);

/** The body is prose under headings the page can place; everything else is data in the frontmatter. */
export const bodyStructure: Rule = (corpus) =>
  corpus.topics.flatMap(({ file, value, body }): Diagnostic[] => {
    const diagnostic = (line: number, message: string, allowed?: string): Diagnostic => ({
      kind: 'body-structure',
      file,
      line,
      message,
      allowed,
    });
    const diagnostics: Diagnostic[] = [];
    const [first] = body.headings;
    const { opening } = KINDS[value.kind];
    if (first?.value !== opening || first.depth !== 2) {
      diagnostics.push(diagnostic(first?.line ?? 1, `the body does not start with the heading "## ${opening}"`, `## ${opening}`));
    }
    for (const heading of body.headings) {
      if (heading.depth === 1)
        diagnostics.push(diagnostic(heading.line, `"# ${heading.value}" repeats the page's own title level`, '## or ###'));
      if (RESERVED.has(heading.value.toLowerCase())) {
        diagnostics.push(diagnostic(heading.line, `"${heading.value}" is a section the page makes from the frontmatter`));
      }
    }
    const seen = new Map<string, number>();
    for (const { value, line } of body.headings) {
      const earlier = seen.get(value);
      if (earlier !== undefined) diagnostics.push(diagnostic(line, `the heading "${value}" is used before, at line ${earlier}`));
      seen.set(value, line);
    }
    for (const { value, line } of body.foreign) {
      diagnostics.push(
        diagnostic(
          line,
          `${value} is not a component of the guide`,
          'Markdown, <Cite source="…" />, <Manifest file="…" />, <Deeper title="…">',
        ),
      );
    }
    for (const { value, line } of body.fences) {
      if (value === 'yaml' || value === 'yml' || value === 'json') {
        diagnostics.push({ kind: 'inline-object', file, line, message: `a ${value} fence stands in the text` });
      }
    }
    return diagnostics;
  });
