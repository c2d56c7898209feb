import { Shapes } from '../shared/shape.ts';
import table from './shapes.json' with { type: 'json' };

/** The fields of all objects that the lab reads. */
export const shapes = new Shapes(table);

/** The fields of NetworkPolicies alone: what an answer is made of. */
export const policyShapes = new Shapes({ ...table, kinds: { 'networking.k8s.io/v1/NetworkPolicy': 'NetworkPolicy' } });
