/** Where drawings are kept, from the project's root. */
export const RENDERED = 'src/diagrams/rendered';
