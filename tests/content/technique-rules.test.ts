import { describe, expect, test } from 'vitest';
import { attackContent, NOWHERE, POSITIONS, PROOF, PROOF_FILE, TECHNIQUES } from './attack-content.ts';
import { mistakesIn, TOPIC_FILE } from './minimal-content.ts';

const found = (changes: Parameters<typeof attackContent>[0] = {}) => mistakesIn(attackContent(changes));
const withTechniques = (from: string, to: string) => found({ techniques: TECHNIQUES.replace(from, to) });
const withProof = (from: string, to: string) => found({ proof: PROOF.replace(from, to) });

test('an attack without mistakes has no diagnostics', () => {
  expect(found()).toEqual([]);
});

describe('a technique', () => {
  test('needs and gives positions that there are', () => {
    expect(withTechniques('any: [network]', 'any: [netwrok]')).toMatchObject([
      { kind: 'unknown-reference', file: TOPIC_FILE, field: 'techniques.0.needs.0.any.0', allowed: 'network' },
    ]);
    expect(withTechniques('gains: [secrets]', 'gains: [secrest]')).toMatchObject([
      { field: 'techniques.0.gains.0', message: 'names the unknown position "secrest"', allowed: 'secrets' },
    ]);
  });

  test('is answered by practices that there are', () => {
    expect(withTechniques('etcd#only-the-api-server', 'etcd#only-the-api-servers')).toContainEqual(
      expect.objectContaining({ kind: 'unknown-reference', field: 'techniques.0.answers.0.practice' }),
    );
    expect(
      withTechniques(
        'etcd#only-the-api-server, effect: prevents, proof: read-the-store/only-the-api-server.yaml',
        'etcd#open-client-port, effect: narrows',
      ),
    ).toContainEqual(
      expect.objectContaining({ kind: 'technique', message: '"cluster-components/etcd#open-client-port" is a misconfiguration' }),
    );
    expect(
      withTechniques('    sources:', '      - { practice: cluster-components/etcd#only-the-api-server, effect: detects }\n    sources:'),
    ).toMatchObject([
      { field: 'techniques.0.answers.1.practice', message: '"cluster-components/etcd#only-the-api-server" answers it twice' },
    ]);
  });

  test('gives something that is not needed for it', () => {
    expect(withTechniques('gains: [secrets]', 'gains: [network]')).toContainEqual(
      expect.objectContaining({
        kind: 'technique',
        file: TOPIC_FILE,
        line: 18,
        field: 'techniques.0.gains',
        message: 'gives nothing that is not needed for it',
      }),
    );
    expect(withTechniques('any: [network]', 'any: [network, secrets]')).toEqual([]);
  });

  test('can be tried by somebody', () => {
    const positions = POSITIONS + NOWHERE;
    expect(found({ positions })).toMatchObject([{ kind: 'technique', file: 'content/positions.yaml', line: 3, field: '2.id' }]);
    const techniques = TECHNIQUES.replace('[{ any: [network] }]', '[{ any: [network] }, { any: [nowhere, secrets] }]');
    expect(found({ positions, techniques })).toContainEqual(
      expect.objectContaining({
        kind: 'technique',
        file: TOPIC_FILE,
        field: 'techniques.0.needs.1.any',
        message: 'no attack that begins at a start gets to nowhere or secrets',
      }),
    );
  });
});

describe('a proof', () => {
  test('stands at the place that its answer names, and at a practice that prevents', () => {
    expect(withTechniques('proof: read-the-store/only', 'proof: read-the-store/other-only')).toMatchObject([
      { kind: 'proof', file: PROOF_FILE, message: 'no answer of a technique names this proof' },
      { kind: 'proof', file: TOPIC_FILE, field: 'techniques.0.answers.0.proof', allowed: 'read-the-store/only-the-api-server.yaml' },
    ]);
    expect(withTechniques('effect: prevents', 'effect: narrows')).toMatchObject([
      { kind: 'proof', field: 'techniques.0.answers.0.proof', message: 'stands at a practice that narrows' },
    ]);
    const files = attackContent();
    files.delete(PROOF_FILE);
    expect(mistakesIn(files)).toMatchObject([{ kind: 'proof', file: TOPIC_FILE, message: `there is no ${PROOF_FILE}` }]);
  });

  test('goes without the practice, and not with it, as its engine judges', () => {
    expect(
      withProof(
        'without: []',
        'without: [{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: all, namespace: shop }, spec: { podSelector: {} } }]',
      ),
    ).toMatchObject([
      {
        kind: 'proof',
        file: PROOF_FILE,
        line: 17,
        field: 'tries.0',
        message: expect.stringMatching(/^does not go without the practice: .*isolated for ingress by "all"/) as unknown,
      },
    ]);
    expect(
      withProof('podSelector: {}', 'podSelector: { matchLabels: { app: db } }').map(({ field, message }) => [field, message.split(':')[0]]),
    ).toEqual([['tries.0', 'goes with the practice as well']]);
  });

  test('leaves honest work alone', () => {
    expect(withProof('app: api } } }] }]', 'app: apis } } }] }]')).toMatchObject([
      { field: 'stillGoes.0', message: expect.stringMatching(/^does not go with the practice: /) as unknown },
    ]);
  });

  test('is made of objects that the API server takes', () => {
    expect(withProof('policyTypes: [Ingress]', 'policyType: [Ingress]')).toMatchObject([
      { kind: 'proof', file: PROOF_FILE, line: 14, field: 'with.0.spec.policyType' },
    ]);
    expect(withProof('engine: network-policy', 'engine: seccomp')).toContainEqual(
      expect.objectContaining({ kind: 'schema', file: PROOF_FILE, field: 'engine' }),
    );
  });
});
