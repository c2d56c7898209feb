import { readdirSync, readFileSync } from 'node:fs';
import { ENGINE as networkPolicy } from '../../src/labs/network-policy/engine.ts';
import { loadCluster, reachability } from '../../src/labs/network-policy/index.ts';
import { ENGINE as podSecurity } from '../../src/labs/pod-security/engine.ts';
import { ENGINE as rbac } from '../../src/labs/rbac/engine.ts';
import { LABS, type Lab } from '../../src/schema/lab.ts';
import { seededRandom, type Random } from '../../src/study/random.ts';
import { medianOf } from './median.ts';

const INPUTS = 10_000;
const MANY = 1000;

/** What a lab's page does with a text. */
const EVALUATIONS: Record<Lab, (text: string) => void> = {
  'pod-security': (text) => {
    const none = { level: undefined, version: 'latest' } as const;
    podSecurity.evaluate({
      text,
      challenge: undefined,
      options: { version: 'latest', labels: { enforce: none, audit: none, warn: none } },
    });
  },
  rbac: (text) => {
    rbac.evaluate({ text, challenge: undefined, options: { query: undefined, titles: {} } });
  },
  'network-policy': (text) => {
    networkPolicy.evaluate({ text, challenge: undefined, options: { query: undefined, earlier: undefined, drawn: undefined } });
  },
};

/** Reading and evaluating hostile texts of ordinary size, and the table of a large cluster. */
export async function benchLabs(): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const lab of LABS) {
    const evaluate = EVALUATIONS[lab];
    const texts = textsOf(lab);
    const random = seededRandom(lab);
    const taken: number[] = [];
    for (let i = 0; i < INPUTS; i++) {
      const text = mutated(texts[random(texts.length)] ?? '', random);
      const began = performance.now();
      evaluate(text);
      taken.push(performance.now() - began);
    }
    taken.sort((a, b) => a - b);
    const at = (share: number): string => (taken[Math.floor(share * (taken.length - 1))] ?? 0).toFixed(1);
    rows.push({ lab, inputs: INPUTS, 'median ms': at(0.5), '99 % within ms': at(0.99), 'longest ms': at(1) });
  }
  console.log('\nMutated texts of challenges, read and evaluated as on a page:');
  console.table(rows);

  const objects = largeCluster();
  const cluster = loadCluster(objects);
  console.log(`\n${MANY} policies and ${MANY} Pods, ms (median of 5):`);
  console.table({
    load: await medianOf(5, () => loadCluster(objects)),
    'table of one port, 1,000,000 pairs': await medianOf(5, () => reachability(cluster, { port: 8080 })),
    'table of all declared ports': await medianOf(5, () => reachability(cluster)),
  });
}

/** The texts of a lab's challenges. */
function textsOf(lab: Lab): string[] {
  const folder = `content/labs/${lab}`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(start|solution|given|wrong-[^/]*|example)\.yaml$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

const PIECES = [
  '',
  ':',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '\n',
  '"',
  '|',
  '*',
  '---\n',
  '  ',
  'null',
  '9999999999999999999',
  '\u0000',
];

/** A text with a few pieces cut out, put in and doubled. */
function mutated(text: string, random: Random): string {
  let now = text;
  for (let cuts = 1 + random(6); cuts > 0; cuts--) {
    const at = random(now.length + 1);
    const kept = now.slice(at + random(12));
    const doubled = random(4) === 0 ? now.slice(at, at + random(200)) : '';
    now = now.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + doubled + kept;
  }
  return now;
}

/** Pods with labels of their own in 20 namespaces, and policies that select and allow some of them. */
function largeCluster(): unknown[] {
  const namespace = (i: number): string => `team-${i % 20}`;
  const pods = Array.from({ length: MANY }, (_, i) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${i}`, namespace: namespace(i), labels: { app: `app-${i % 100}`, pod: `pod-${i}` } },
    spec: { containers: [{ name: 'main', ports: [{ containerPort: 8080 }, { containerPort: 9090 }] }] },
  }));
  const policies = Array.from({ length: MANY }, (_, i) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `policy-${i}`, namespace: namespace(i) },
    spec: {
      podSelector: { matchLabels: { app: `app-${i % 100}` } },
      ingress: [
        { from: [{ podSelector: { matchLabels: { app: `app-${(i + 1) % 100}` } } }, { namespaceSelector: {} }], ports: [{ port: 8080 }] },
      ],
      egress: [{ to: [{ namespaceSelector: { matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['test'] }] } }] }],
    },
  }));
  return [...pods, ...policies];
}
