import { quoted } from '../shared/wording.ts';
import type { ObjectReference, Scope } from './objects.ts';
import { withGroup, type Action } from './request.ts';
import { resourceText } from './rules/match-rule.ts';
import type { NamedSubject } from './who-can.ts';

// What all sentences of this lab call objects, subjects, scopes and actions.

/** `Role "reader" in shop`, `ClusterRole "view"`. */
export function objectText({ kind, name, namespace }: Pick<ObjectReference, 'kind' | 'name' | 'namespace'>): string {
  return `${kind} "${name}"${namespace === undefined ? '' : ` in ${namespace}`}`;
}

/** `in shop`, `in the whole cluster`. */
export function scopeText(scope: Scope): string {
  return scope.kind === 'cluster' ? 'in the whole cluster' : `in ${scope.namespace}`;
}

/** `User "maria"`, `ServiceAccount "ci" in shop`. */
export function subjectText(subject: NamedSubject): string {
  return `${subject.kind} "${subject.name}"${subject.kind === 'ServiceAccount' ? ` in ${subject.namespace}` : ''}`;
}

/** `get pods/log "web" in shop`, `list deployments.apps at cluster scope`, `get /healthz`. */
export function actionText(action: Action): string {
  if (action.kind === 'url') return `${action.verb} ${action.path}`;
  const { verb, apiGroup, resource, subresource, name, namespace } = action;
  const which = name === '' ? '' : ` ${quoted(name)}`;
  return `${verb} ${resourceText(withGroup(resource, apiGroup), subresource)}${which}${namespace === '' ? ' at cluster scope' : ` in ${namespace}`}`;
}
