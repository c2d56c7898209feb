import type { Action, Subject } from '../index.ts';

/**
 * The command that asks a cluster the same, for whoever may impersonate.
 * https://kubernetes.io/docs/reference/kubectl/generated/kubectl_auth/kubectl_auth_can-i/
 */
export function canICommand(action: Action, { user = '', groups = [] }: Subject): string {
  // Groups are impersonated together with a user only.
  const as = user === '' ? 'anybody' : user;
  return [
    'kubectl auth can-i',
    ...actionWords(action),
    '--as',
    quotedForShell(as),
    ...groups.flatMap((group) => ['--as-group', quotedForShell(group)]),
  ].join(' ');
}

function actionWords(action: Action): string[] {
  const verb = quotedForShell(action.verb);
  if (action.kind === 'url') return [verb, quotedForShell(action.path)];
  const { apiGroup, resource, subresource, name, namespace } = action;
  const type = apiGroup === '' ? resource : `${resource}.${apiGroup}`;
  return [
    verb,
    quotedForShell(name === '' ? type : `${type}/${name}`),
    ...(subresource === '' ? [] : ['--subresource', quotedForShell(subresource)]),
    ...(namespace === '' ? ['--all-namespaces'] : ['--namespace', quotedForShell(namespace)]),
  ];
}

/** A word for a POSIX shell: as it is where no sign of it means anything there. */
function quotedForShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
