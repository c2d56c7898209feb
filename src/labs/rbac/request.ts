/** What is asked for an object or a list of them. What is absent is empty, as in the API server. */
export interface ResourceAction {
  readonly verb: string;
  /** Empty for the core group. */
  readonly apiGroup?: string | undefined;
  readonly resource: string;
  readonly subresource?: string | undefined;
  /** As far as the API server knows it before it reads the body: not for a POST that creates, and for `list` only by field selector. */
  readonly name?: string | undefined;
  /** Absent for cluster-scoped resources and for all namespaces at once. A Namespace is in the namespace of its own name. */
  readonly namespace?: string | undefined;
}

/** What is asked of a URL that is no resource, such as `/healthz`. */
export interface UrlAction {
  readonly verb: string;
  readonly path: string;
}

/** Who asks. Groups that authentication adds by itself need not be given. */
export interface Subject {
  readonly user?: string | undefined;
  readonly groups?: readonly string[] | undefined;
}

/** A request without who asks. */
export type RequestedAction = ResourceAction | UrlAction;
export type Request = Subject & RequestedAction;

/** An action with every part there. */
export type Action =
  | {
      readonly kind: 'resource';
      readonly verb: string;
      readonly apiGroup: string;
      readonly resource: string;
      readonly subresource: string;
      readonly name: string;
      readonly namespace: string;
    }
  | { readonly kind: 'url'; readonly verb: string; readonly path: string; readonly namespace: '' };

/** A request's action, whatever it is made of: a part that is no text counts as absent. */
export function actionOf(request: RequestedAction): Action {
  const fields: Readonly<Record<string, unknown>> = { ...request };
  const part = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  if (part('resource') === '' && part('path') !== '') return { kind: 'url', verb: part('verb'), path: part('path'), namespace: '' };
  return {
    kind: 'resource',
    verb: part('verb'),
    apiGroup: part('apiGroup'),
    resource: part('resource'),
    subresource: part('subresource'),
    name: part('name'),
    namespace: part('namespace'),
  };
}

/** `deployments.apps`, as `kubectl` writes it; nothing is added for the core group. */
export function withGroup(resource: string, apiGroup: string): string {
  return apiGroup === '' ? resource : `${resource}.${apiGroup}`;
}
