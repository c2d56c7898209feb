import type { Lab } from '../../schema/lab.ts';

const GOALS: Readonly<Record<Lab, string>> = {
  'pod-security': `  objects: [TODO]
  required:
    - { text: TODO, of: TODO, fields: [TODO], values: [TODO] }
`,
  rbac: `  subjects:
    - subject: { kind: User, name: TODO }
      may:
        - { verbs: [TODO], resources: [TODO] }
`,
  'network-policy': `  allowed:
    - { from: TODO, to: TODO, port: 80 }
`,
};

/**
 * The files of a challenge, text by name.
 * @param order its place in the lab
 */
export function challengeTexts(lab: Lab, order: number): ReadonlyMap<string, string> {
  return new Map([
    [
      'challenge.yaml',
      `title: "TODO: what to bring about, as an order"
order: ${order}
difficulty: TODO
topics: []
task:
  - "TODO: what is to be done, and what must stay"
hints:
  - TODO
  - TODO
explanation: "TODO: why the model answer works"
wrong:
  - { file: wrong-first.yaml, why: TODO }
  - { file: wrong-second.yaml, why: TODO }
sources: []
goal:
${GOALS[lab]}`,
    ],
    ['start.yaml', '# TODO: what the editor begins with\n'],
    ['solution.yaml', '# TODO: the model answer\n'],
    ['wrong-first.yaml', '# TODO: what somebody would write in good faith\n'],
    ['wrong-second.yaml', '# TODO: another\n'],
  ]);
}
