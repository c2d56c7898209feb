import { expect, test } from 'vitest';
import { messageOf } from '../../../src/labs/shared/diagnostic.ts';
import type { ProofFault } from '../../../src/proofs/judge-proof.ts';
import { PROOF_MESSAGES } from '../../../src/proofs/messages.ts';

const path = ['tries', 0];

test.each<[ProofFault, string]>([
  [
    { code: 'goes-with', params: { code: 'admitted', params: { level: 'baseline' } }, path },
    'goes with the practice as well: It is admitted at baseline.',
  ],
  [
    { code: 'refused-without', params: { code: 'violations', params: { level: 'baseline', checks: ['privileged'] } }, path },
    'does not go without the practice: baseline refuses it: privileged.',
  ],
  [
    { code: 'refused-with', params: { code: 'namespace-missing', params: { namespace: undefined } }, path },
    'does not go with the practice: There is no Namespace that it names.',
  ],
  [{ code: 'goes-with', params: { code: 'role-allows', params: { role: 'web' } }, path }, 'goes with the practice as well: web allows it.'],
  [
    { code: 'goes-with', params: { code: 'connection', params: { kind: 'itself', allowed: true } }, path },
    'goes with the practice as well: A Pod always reaches itself.',
  ],
  [
    {
      code: 'shape',
      params: {
        code: 'missing-field',
        params: { field: 'roleRef', part: { path: '', shape: 'RoleBinding' } },
        path: [],
        severity: 'error',
      },
      path: ['given', 0],
    },
    'RoleBinding needs the field "roleRef".',
  ],
])('%j', (fault, text) => {
  expect(messageOf(PROOF_MESSAGES, fault)).toBe(text);
});
