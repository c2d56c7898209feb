import { KINDS, type TopicKind } from '../../schema/topic/kinds.ts';

/** What is known of a topic before it is written. */
export interface NewTopic {
  readonly kind: TopicKind;
  readonly title: string;
  readonly domain: string;
  /** Its place in the curriculum. */
  readonly order: number;
  readonly kubernetes: string;
  readonly today: string;
}

const PRACTICE = `  - id: TODO
    title: "TODO: what to do, as an order"
    depth: core
    why: "TODO: the risk it removes, in one or two sentences"
    how: "TODO: what to set, by the name of the flag, field or file, with its default"
    check: "TODO: a command or an observation that proves that it is set"
    sources: []
`;
const PRACTICES = `practices:\n${PRACTICE}`;
const MISCONFIGURATIONS = `misconfigurations:
  - id: TODO
    title: "TODO: what is set wrong"
    depth: core
    impact: "TODO: what an attacker gains"
    detect: "TODO: how to notice it"
    fixedBy: [TODO]
    sources: []
`;
const TECHNIQUES = `techniques:
  - id: TODO
    title: "TODO: what the attacker does"
    depth: core
    needs:
      - { any: [] }
    gains: []
    how: "TODO: what it takes; no runnable exploit"
    signs: "TODO: an audit event, a metric or a log line that shows it"
    answers:
      - { practice: TODO, effect: prevents }
    sources: []
`;
const DOCUMENTS = `documents:
  - id: TODO
    title: "TODO: its name"
    depth: core
    publisher: TODO
    version: "TODO: the current one, as its publisher writes it"
    published: "TODO"
    scope: "TODO: what it is about"
    audience: "TODO: who must, or may, follow it"
    structure: "TODO: its functions, families, levels or controls"
    evidence: "TODO: what an auditor wants to see"
    kubernetes: "TODO: what it asks of a cluster"
    sources: []
`;

/** What each kind has beside the fields that all topics have. */
const CARDS: Readonly<Record<TopicKind, string>> = {
  component: PRACTICES + MISCONFIGURATIONS,
  control: PRACTICES + MISCONFIGURATIONS,
  attack: TECHNIQUES + PRACTICES,
  framework: DOCUMENTS + PRACTICES,
};

/** A topic with all that its kind needs: each text to be written is a TODO, each list of sources is empty. */
export function topicText({ kind, title, domain, order, kubernetes, today }: NewTopic): string {
  return `---
kind: ${kind}
title: ${JSON.stringify(title)}
domain: ${domain}
order: ${order}
${kind === 'component' ? 'group: TODO\n' : ''}summary: "TODO: one or two plain sentences, at most 240 characters"
inBrief:
${'  - TODO\n'.repeat(5)}objectives:
${'  - TODO\n'.repeat(3)}kubernetes: "${kubernetes}"
reviewed: ${today}
${CARDS[kind]}exam:
  remember:
${'    - TODO\n'.repeat(2)}  confused:
    - { what: TODO, with: TODO, difference: TODO, sources: [] }
related: []
---

## ${KINDS[kind].opening}

TODO
`;
}
