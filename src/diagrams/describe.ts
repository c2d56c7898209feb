import type { Graph } from './graph.ts';

/** A diagram in words, for people who do not see it and for search. */
export interface Description {
  /** "Control plane: API server, etcd". */
  readonly groups: readonly string[];
  /** "API server → etcd: mTLS 2379". */
  readonly connections: readonly string[];
}

/** What the picture says by colour and dashes, for labels that do not say it themselves. */
const KIND_IN_WORDS = { denied: 'refused', risky: 'dangerous' } as const;
const SAYS_IT = {
  denied: /block|den[iy]|refus|drop|reject|forbid|not allowed|no route/i,
  risky: /risk|danger|thief|attack|steal|stolen|unauth|anonym|bypass|no check|no auth|escape/i,
} as const;

/** Says what stands in which group, and who opens which connection to whom. */
export function describe({ nodes, edges, groups }: Graph): Description {
  const names = new Map(nodes.map(({ id, text }): [string, string] => [id, oneLine(text)]));
  const name = (id: string): string => names.get(id) ?? groups.find((group) => group.id === id)?.title ?? id;
  return {
    groups: groups.map(({ title, members }) => `${oneLine(title)}: ${members.map(name).join(', ')}`),
    connections: edges.map(({ from, to, text, kind, both, plain }) => {
      const arrow = plain === true ? '–' : both === true ? '↔' : '→';
      const label = oneLine(text);
      const warning = kind === undefined || SAYS_IT[kind].test(label) ? '' : KIND_IN_WORDS[kind];
      const said = [warning, label].filter((part) => part !== '').join(', ');
      return `${name(from)} ${arrow} ${name(to)}${said === '' ? '' : `: ${said}`}`;
    }),
  };
}

/** The lines of a label as one phrase; a word that is broken at its hyphen is one word. */
function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=\S-)<br\s*\/?>/g, '')
    .replaceAll(/(?:<br\s*\/?>|\s)+/g, ' ')
    .trim();
}
