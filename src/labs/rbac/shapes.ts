import { Shapes } from '../shared/shape.ts';
import table from './shapes.json' with { type: 'json' };

/** The kinds of objects that this lab reads, with their fields. */
export const rbacShapes = new Shapes(table);
