import { expect, test } from 'vitest';
import { isUnbroken } from '../../../src/text/unbroken.ts';

test('a flag stays whole, a command and a long name may break', () => {
  expect(isUnbroken('--client-cert-auth')).toBe(true);
  expect(isUnbroken('kube-system')).toBe(true);
  expect(isUnbroken('readOnlyPort')).toBe(false);
  expect(isUnbroken('kubectl get pods -A')).toBe(false);
  expect(isUnbroken('--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt')).toBe(false);
});
