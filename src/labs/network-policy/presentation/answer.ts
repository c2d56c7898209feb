import { messageOf } from '../../shared/diagnostic.ts';
import { evaluateConnection } from '../evaluate.ts';
import { explainVerdict } from '../explain-verdict.ts';
import { NOTE_MESSAGES } from '../messages.ts';
import type { Direction } from '../policy.ts';
import type { DirectionVerdict, Note } from '../verdict.ts';
import { connectionOf, queryText, type Query } from './query.ts';
import { POLICY_SAYS, RULE_SAYS } from './messages.ts';
import { reasonsOf, type PolicyPart } from './reasons.ts';
import type { Loaded } from './source-map.ts';

const MOST_POLICIES = 12;
const MOST_RULES = 12;
/** Of a sentence that names hundreds of rules. */
const MOST_SIGNS = 800;

/** Whether a connection is allowed, and what each of its ends says of it. */
export interface Answer {
  readonly allowed: boolean;
  readonly isPossible: boolean;
  readonly question: string;
  /** What holds where neither end is asked; empty otherwise. */
  readonly sentence: string;
  readonly sides: readonly Side[];
  readonly notes: readonly { readonly kind: Note; readonly text: string }[];
}

/** What one end says. */
export interface Side {
  readonly direction: Direction;
  readonly allowed: boolean;
  readonly sentence: string;
  readonly reasons: readonly ReasonInWords[];
  readonly moreReasons: number;
}

/** What a policy says of a connection, and its rules. */
export interface ReasonInWords {
  readonly policy: PolicyPart;
  /** Empty where rules are named. */
  readonly says: string;
  readonly rules: readonly { readonly text: string; readonly parts: readonly PolicyPart[] }[];
  readonly moreRules: number;
}

export function answerTo(loaded: Loaded, query: Query): Answer {
  const verdict = evaluateConnection(loaded.cluster, connectionOf(query));
  const sentences = explainVerdict(verdict);
  const isDecided = verdict.kind === 'decided';
  return {
    allowed: verdict.allowed,
    isPossible: verdict.kind !== 'impossible',
    question: queryText(query),
    sentence: isDecided ? '' : sentences.join(' '),
    sides: isDecided
      ? [sideOf('egress', verdict.egress, sentences[0] ?? '', loaded), sideOf('ingress', verdict.ingress, sentences[1] ?? '', loaded)]
      : [],
    notes: isDecided ? verdict.notes.map((kind) => ({ kind, text: NOTE_MESSAGES[kind] })) : [],
  };
}

function sideOf(direction: Direction, verdict: DirectionVerdict, sentence: string, loaded: Loaded): Side {
  const reasons = reasonsOf(verdict, loaded);
  return {
    direction,
    allowed: verdict.allowed,
    sentence: sentence.length > MOST_SIGNS ? `${sentence.slice(0, MOST_SIGNS)}…` : sentence,
    reasons: reasons.slice(0, MOST_POLICIES).map(({ policy, says, rules }) => ({
      policy,
      says: says === undefined ? '' : POLICY_SAYS[says],
      rules: rules.slice(0, MOST_RULES).map((rule) => ({ text: messageOf(RULE_SAYS, rule.says), parts: rule.parts })),
      moreRules: Math.max(0, rules.length - MOST_RULES),
    })),
    moreReasons: Math.max(0, reasons.length - MOST_POLICIES),
  };
}
