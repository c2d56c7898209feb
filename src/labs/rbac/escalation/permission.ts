import type { FieldPath } from '../../../yaml/positions.ts';
import type { Grant } from '../grants.ts';
import type { Rule } from '../objects.ts';
import { matchesGroup, matchesResource, matchesVerb } from '../rules/match-rule.ts';
import type { PermissionMatcher } from './finding.ts';

interface Right {
  /** Any of these. */
  readonly verbs: readonly string[];
  readonly apiGroup: string;
  /** Any of these, as rules write them: `pods`, `pods/exec`. */
  readonly resources: readonly string[];
  /** Whether the objects are in no namespace, so that a RoleBinding gives nothing. */
  readonly clusterScoped?: boolean;
  /** The names for which a rule that is limited to names counts; all, if absent. */
  readonly names?: (name: string) => boolean;
}

/** The right to do something with something. */
export function permission({ verbs, apiGroup, resources, clusterScoped = false, names = () => true }: Right): PermissionMatcher {
  return (grant) => {
    const { rule, scope } = grant;
    if ((clusterScoped && scope.kind !== 'cluster') || !matchesGroup(rule, apiGroup)) return undefined;
    const matched = resources.filter((resource) => grants(rule, resource));
    const held = verbs.filter((verb) => matchesVerb(rule, verb) && matched.some((resource) => canBeUsed(rule, verb, resource)));
    if (matched.length === 0 || held.length === 0) return undefined;
    const limitedTo = rule.resourceNames.length === 0 ? undefined : rule.resourceNames.filter(names);
    if (limitedTo?.length === 0) return undefined;
    return { ...grant, verbs: held, limitedTo, paths: [...placesOf(grant, 'verbs', held), ...placesOf(grant, 'resources', matched)] };
  };
}

function grants(rule: Rule, written: string): boolean {
  const [resource = '', subresource = ''] = written.split('/');
  return matchesResource(rule, resource, subresource);
}

/**
 * Whether a rule that is limited to names can allow a verb at all. The DELETE of a collection and the POST that creates an
 * object carry no name; a server-side apply of an object that is not there does, and takes `patch` beside `create`.
 * https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
function canBeUsed(rule: Rule, verb: string, resource: string): boolean {
  if (rule.resourceNames.length === 0) return true;
  if (verb === 'deletecollection') return false;
  return verb !== 'create' || resource.includes('/') || matchesVerb(rule, 'patch');
}

/** Where a list of a rule has these words, or a word that stands for them. */
function placesOf({ rule }: Grant, field: 'verbs' | 'resources', words: readonly string[]): FieldPath[] {
  return rule[field].flatMap((written, i) => {
    const covers =
      written === '*' || words.some((word) => written === word || (written.startsWith('*/') && word.endsWith(written.slice(1))));
    return covers ? [[...rule.path, field, i]] : [];
  });
}
