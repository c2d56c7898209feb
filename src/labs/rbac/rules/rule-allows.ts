import type { Rule } from '../objects.ts';
import type { Action } from '../request.ts';
import { matchesGroup, matchesName, matchesPath, matchesResource, matchesVerb } from './match-rule.ts';

/** The parts of an action that a rule can fail to name. */
export type Mismatch = 'verb' | 'group' | 'resource' | 'name' | 'path';

/**
 * The parts of an action that a rule does not name: none where it allows the action. Where it is bound is another
 * question.
 * https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/auth/authorizer/rbac/rbac.go
 */
export function mismatches(rule: Rule, action: Action): Mismatch[] {
  const found: Mismatch[] = [];
  if (!matchesVerb(rule, action.verb)) found.push('verb');
  if (action.kind === 'url') {
    if (!matchesPath(rule, action.path)) found.push('path');
    return found;
  }
  if (!matchesGroup(rule, action.apiGroup)) found.push('group');
  if (!matchesResource(rule, action.resource, action.subresource)) found.push('resource');
  if (!matchesName(rule, action.name)) found.push('name');
  return found;
}

/** Whether a rule allows an action, where it is bound. */
export function ruleAllows(rule: Rule, action: Action): boolean {
  return mismatches(rule, action).length === 0;
}
