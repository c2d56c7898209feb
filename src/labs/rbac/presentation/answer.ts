import { quoted } from '../../shared/wording.ts';
import { authorize } from '../authorize.ts';
import type { Reason } from '../explain.ts';
import type { Grant } from '../grants.ts';
import { allowedText } from '../messages.ts';
import type { Binding } from '../objects.ts';
import { actionText, objectText, subjectText } from '../phrases.ts';
import { reasonText } from '../reason-text.ts';
import { actionOf, type RequestedAction, type Subject } from '../request.ts';
import { userInfoOf } from '../user-info.ts';
import { canICommand } from './kubectl.ts';
import { askedAsText } from './messages.ts';
import { ruleText } from './rule-text.ts';
import { NAME, type Loaded, type Place, type PlaceOf } from './source-map.ts';
import { keyOf } from './subjects.ts';
import { holdersOf } from './who-can.ts';

/** Whether a request is allowed, and by what, or why not. */
export interface Answer {
  readonly allowed: boolean;
  /** `get pods in shop`. */
  readonly what: string;
  /** By which binding, role and rule; none where no rule is needed or none allows it. */
  readonly path: GrantPath | undefined;
  /** Why it is allowed without a rule; empty otherwise. */
  readonly superuser: string;
  readonly reasons: readonly AnswerReason[];
  /** Who the API server sees. */
  readonly askedAs: string;
  /** How to ask a cluster. */
  readonly command: string;
  readonly others: Others;
}

/** Binding, role and rule, each with its line. */
export interface GrantPath {
  readonly binding: Part;
  readonly subject: Part;
  readonly role: Part;
  readonly rule: Part;
  /** The object that the rule comes from by aggregation; empty where it is the role's own. */
  readonly from: string;
}

export interface Part {
  readonly text: string;
  readonly place: Place;
}

export interface AnswerReason {
  readonly text: string;
  readonly rule: Place | undefined;
  readonly binding: Place | undefined;
}

/** Everybody else who may do the same. */
export interface Others {
  readonly holders: readonly { readonly subject: string; readonly by: Part | undefined }[];
  /** How many more may. */
  readonly more: number;
  /** How many subjects were not looked at. */
  readonly left: number;
}

/** The most subjects of bindings that are asked about, and the most holders that are listed. */
const LOOKED_AT = 2_000;
const MOST = 8;

/** The answer to a query. @param who the key of the one who is asked about */
export function answerTo(loaded: Loaded, action: RequestedAction, subject: Subject, who: string): Answer {
  const { model, placeOf } = loaded;
  const decision = authorize(model, { ...subject, ...action });
  return {
    allowed: decision.allowed,
    what: actionText(actionOf(action)),
    path: decision.allowed && decision.by === 'rule' ? pathOf(decision.grant, placeOf) : undefined,
    superuser: decision.allowed && decision.by === 'superuser' ? allowedText(decision) : '',
    reasons: decision.allowed ? [] : decision.reasons.map((reason) => answerReason(reason, placeOf)),
    askedAs: askedAsText(userInfoOf(subject)),
    command: canICommand(actionOf(action), subject),
    others: othersOf(loaded, action, who),
  };
}

function pathOf({ binding, subject, role, rule }: Grant, placeOf: PlaceOf): GrantPath {
  return {
    binding: { text: objectText(binding.object), place: placeOf(binding.object, NAME) },
    subject: { text: `${subject.kind} ${quoted(subject.name)}`, place: placeOf(binding.object, subject.path) },
    role: { text: objectText(role.object), place: placeOf(role.object, NAME) },
    rule: { text: ruleText(rule), place: placeOf(rule.origin, rule.path) },
    from: rule.origin === role.object ? '' : objectText(rule.origin),
  };
}

function answerReason(reason: Reason, placeOf: PlaceOf): AnswerReason {
  const binding = bindingOf(reason);
  const rule = reason.kind === 'near-miss' ? reason.grant.rule : undefined;
  return {
    text: reasonText(reason),
    rule: rule && placeOf(rule.origin, rule.path),
    binding: binding && placeOf(binding.object, NAME),
  };
}

function bindingOf(reason: Reason): Binding | undefined {
  switch (reason.kind) {
    case 'near-miss':
      return reason.grant.binding;
    case 'role-missing':
    case 'no-rules':
      return reason.binding;
    default:
      return undefined;
  }
}

function othersOf({ model, placeOf }: Loaded, action: RequestedAction, who: string): Others {
  const { holders, left } = holdersOf(model, action, LOOKED_AT);
  const others = holders.filter(({ subject }) => keyOf(subject) !== who);
  return {
    holders: others.slice(0, MOST).map(({ subject, grants: [first] }) => ({
      subject: subjectText(subject),
      by: first && { text: objectText(first.binding.object), place: placeOf(first.binding.object, NAME) },
    })),
    more: Math.max(0, others.length - MOST),
    left,
  };
}
