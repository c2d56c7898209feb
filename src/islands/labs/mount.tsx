import type { ComponentType } from 'preact';
import { LABS, type Lab } from '../../schema/lab.ts';
import type { Study } from '../shared/load-study.ts';
import { mountIsland } from '../shared/mount.tsx';

/** Each lab's engine is loaded on its own page alone. */
const ISLANDS: Record<Lab, () => Promise<ComponentType<{ study: Study }>>> = {
  'pod-security': async () => (await import('./pod-security/lab.tsx')).PodSecurityLab,
  rbac: async () => (await import('./rbac/lab.tsx')).RbacLab,
  'network-policy': async () => (await import('./network-policy/lab.tsx')).NetworkPolicyLab,
};

const root = document.querySelector<HTMLElement>('[data-island="lab"]');
const named = LABS.find((lab) => lab === root?.dataset['lab']);
if (named) {
  // Begun now, so that it is there when the editor asks for it.
  void import('./shared/code-editor.ts').catch(() => undefined);
  void mountIsland('lab', ISLANDS[named]);
}
