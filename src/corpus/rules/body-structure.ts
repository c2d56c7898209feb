import { KINDS } from '../../schema/topic/kinds.ts';
import type { Finding } from '../finding.ts';
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
  corpus.topics.flatMap(({ file, value, body }): Finding[] => {
    const finding = (line: number, message: string, allowed?: string): Finding => ({
      kind: 'body-structure',
      file,
      line,
      message,
      allowed,
    });
    const findings: Finding[] = [];
    const [first] = body.headings;
    const { opening } = KINDS[value.kind];
    if (first?.value !== opening || first.depth !== 2) {
      findings.push(finding(first?.line ?? 1, `the body does not start with the heading "## ${opening}"`, `## ${opening}`));
    }
    for (const heading of body.headings) {
      if (heading.depth === 1) findings.push(finding(heading.line, `"# ${heading.value}" repeats the page's own title level`, '## or ###'));
      if (RESERVED.has(heading.value.toLowerCase())) {
        findings.push(finding(heading.line, `"${heading.value}" is a section the page makes from the frontmatter`));
      }
    }
    const seen = new Map<string, number>();
    for (const { value, line } of body.headings) {
      const earlier = seen.get(value);
      if (earlier !== undefined) findings.push(finding(line, `the heading "${value}" is used before, at line ${earlier}`));
      seen.set(value, line);
    }
    for (const { value, line } of body.foreign) {
      findings.push(
        finding(
          line,
          `${value} is not a component of the guide`,
          'Markdown, <Cite source="…" />, <Manifest file="…" />, <Deeper title="…">',
        ),
      );
    }
    for (const { value, line } of body.fences) {
      if (value === 'yaml' || value === 'yml' || value === 'json') {
        findings.push({ kind: 'inline-object', file, line, message: `a ${value} fence stands in the text` });
      }
    }
    return findings;
  });
