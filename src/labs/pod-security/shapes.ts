import { Shapes } from '../shared/shape.ts';
import table from './shapes.json' with { type: 'json' };

/** The objects that this lab reads: Pods, everything with a template of Pods, and Namespaces. */
export const SHAPES = new Shapes(table);
