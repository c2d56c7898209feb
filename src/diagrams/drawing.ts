import type { Graph } from './graph.ts';

/** A diagram as it was drawn, and as Mermaid parsed it. */
export interface Drawing {
  readonly svg: string;
  readonly graph: Graph;
}
