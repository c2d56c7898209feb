export { evaluatePodSecurity } from './evaluate.ts';
export { SHAPES } from './shapes.ts';
