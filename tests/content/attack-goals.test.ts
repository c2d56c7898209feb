import { expect, test } from 'vitest';
import { attackContent, POSITIONS, TECHNIQUES } from './attack-content.ts';
import { diagnosticsIn, TOPIC_FILE } from './minimal-content.ts';

function saidOf(files: ReadonlyMap<string, string>): { kind: string; line?: number | undefined; message: string }[] {
  return diagnosticsIn(files)
    .filter(({ kind }) => kind === 'attack-goal' || kind === 'duplicate-id')
    .map(({ kind, line, message }) => ({ kind, line, message }));
}

test('a goal is reached from every start where nothing is in place', () => {
  expect(saidOf(attackContent())).toEqual([]);
  const positions = `${POSITIONS}- { id: desk, title: A desk, start: true, holds: Nothing yet. }\n`;
  expect(saidOf(attackContent({ positions }))).toEqual([
    { kind: 'attack-goal', line: 2, message: '"secrets" is not reached from "desk" where no practice is in place' },
  ]);
});

test('no goal is reached where every practice is in place', () => {
  expect(saidOf(attackContent({ techniques: TECHNIQUES.replace('effect: prevents', 'effect: narrows') }))).toEqual([
    { kind: 'attack-goal', line: 2, message: '"secrets" is reached from "network" even where every practice is in place' },
  ]);
});

test('no two practices that prevent a technique have one word in addresses of the map', () => {
  const files = attackContent();
  files.set(
    'content/domains.yaml',
    (files.get('content/domains.yaml') ?? '').replace('weight: 100', 'weight: 50') +
      '  - { id: other, title: Other, shortTitle: Other, weight: 50, summary: Another., competencies: [{ id: etcd, title: etcd }] }\n',
  );
  const second = (files.get(TOPIC_FILE) ?? '')
    .replace('domain: cluster-components', 'domain: other')
    .replace('id: read-the-store', 'id: read-it-again')
    .replace(
      'cluster-components/etcd#only-the-api-server, effect: prevents, proof: read-the-store/only-the-api-server.yaml',
      'other/etcd#only-the-api-server, effect: prevents',
    );
  expect(saidOf(files.set('content/topics/other/etcd.mdx', second))).toMatchObject([
    { kind: 'duplicate-id', message: 'addresses of the attack map would not tell it from "cluster-components/etcd#only-the-api-server"' },
  ]);
});
