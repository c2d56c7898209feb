import { type Evidence, type NamedSubject } from '../index.ts';
import { nameKey, objectKey } from '../objects.ts';
import type { SubjectFindings } from './findings.ts';
import { kindText, othersText } from './messages.ts';

/** Who, by which binding, by which role, to what. */
export const COLUMNS = ['subject', 'binding', 'role', 'finding'] as const;

export interface GraphNode {
  readonly id: string;
  /** Its place in `COLUMNS`. */
  readonly column: number;
  readonly kind: 'person' | 'account' | 'binding' | 'role' | 'finding' | 'others' | 'via';
  readonly title: string;
  /** A second, smaller line. */
  readonly detail: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Pairs of ids, each from a column to the next. */
  readonly edges: readonly (readonly [string, string])[];
}

/**
 * The ways to more rights as a graph in columns.
 * @param most the most nodes of a column: those beyond are drawn as one, `5 others`
 */
export function graphOf(found: readonly SubjectFindings[], titleOf: (finding: string) => string, most: number): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, readonly [string, string]>();
  const add = (node: GraphNode): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const chain = (...ids: string[]): void => {
    ids.forEach((to, i) => {
      const from = ids[i - 1];
      if (from !== undefined) edges.set(`${from}\n${to}`, [from, to]);
    });
  };
  for (const { subject, paths } of found) {
    const who = add(subjectNode(subject));
    for (const { finding, evidence } of paths) {
      const end = add({ id: `finding ${finding}`, column: 3, kind: 'finding', title: titleOf(finding), detail: '' });
      for (const { binding, role } of evidence) chain(who, add(bindingNode(binding)), add(roleNode(role)), end);
      // Members of system:masters need neither binding nor role.
      if (evidence.length === 0) chain(who, add(via(1, who)), add(via(2, who)), end);
    }
  }
  return bounded({ nodes: [...nodes.values()], edges: [...edges.values()] }, most);
}

function subjectNode(subject: NamedSubject): GraphNode {
  const { kind, name } = subject;
  return {
    id: nameKey(subject),
    column: 0,
    kind: kind === 'ServiceAccount' ? 'account' : 'person',
    title: name,
    detail: kindText(subject),
  };
}

function bindingNode({ object }: Evidence['binding']): GraphNode {
  const { name } = object;
  return {
    id: `binding ${objectKey(object)}`,
    column: 1,
    kind: 'binding',
    title: name,
    detail: kindText(object),
  };
}

function roleNode({ object }: Evidence['role']): GraphNode {
  const { name } = object;
  return {
    id: nameKey(object),
    column: 2,
    kind: 'role',
    title: name,
    detail: kindText(object),
  };
}

function via(column: number, who: string): GraphNode {
  return { id: `via ${column} ${who}`, column, kind: 'via', title: '', detail: '' };
}

/** The graph with what is too much of each column as one node. */
function bounded({ nodes, edges }: Graph, most: number): Graph {
  const stands = new Map<string, string>();
  const kept = COLUMNS.flatMap((_, column) => {
    const here = nodes.filter((node) => node.column === column);
    if (here.length <= most) return here;
    const more = here.slice(most - 1);
    const others: GraphNode = { id: `others ${column}`, column, kind: 'others', title: othersText(more.length), detail: '' };
    for (const { id } of more) stands.set(id, others.id);
    return [...here.slice(0, most - 1), others];
  });
  const moved = edges.map(([from, to]): readonly [string, string] => [stands.get(from) ?? from, stands.get(to) ?? to]);
  return { nodes: kept, edges: [...new Map(moved.map((edge) => [edge.join('\n'), edge])).values()] };
}
