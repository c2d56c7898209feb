import type { CheckedPod } from './check.ts';

/**
 * Whether a Pod says that it is for Windows nodes. From v1.25 on, the demands of the restricted level that only Linux can
 * meet do not concern it: the API server's validation refuses those fields in such a Pod.
 */
export function isForWindows({ spec }: CheckedPod): boolean {
  return spec.os?.name === 'windows';
}

/** Whether a Pod has a user namespace of its own, so that its root is an ordinary user of the node. */
export function hasUserNamespace({ spec }: CheckedPod): boolean {
  return spec.hostUsers === false;
}
