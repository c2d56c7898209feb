/** A query as the form holds it. */
export interface Query {
  /** The key of somebody whom the objects name; any other text is for somebody else. */
  readonly who: string;
  /** Somebody else. */
  readonly user: string;
  /** Separated by commas. */
  readonly groups: string;
  readonly about: 'resource' | 'url';
  readonly verb: string;
  readonly apiGroup: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
}

/** What is asked of somebody whom no object names. */
export const SOMEBODY_ELSE = '';
