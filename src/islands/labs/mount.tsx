import { LABS, type Lab } from '../../schema/lab.ts';
import type { Study } from '../shared/context.ts';
import { mountIsland } from '../shared/mount.tsx';
import type { LabDefinition } from './shared/lab-definition.ts';
import { LabPage } from './shared/lab-page.tsx';

/** Each lab's engine is loaded on its own page alone. */
const DEFINITIONS: Record<Lab, () => Promise<LabDefinition>> = {
  'pod-security': async () => (await import('./pod-security/lab.ts')).POD_SECURITY,
  rbac: async () => (await import('./rbac/lab.ts')).RBAC,
  'network-policy': async () => (await import('./network-policy/lab.ts')).NETWORK_POLICY,
};

const root = document.querySelector<HTMLElement>('[data-island="lab"]');
const named = LABS.find((lab) => lab === root?.dataset['lab']);
if (named) {
  // Begun now, so that it is there when the editor asks for it.
  void import('./shared/code-editor.ts').catch(() => undefined);
  void mountIsland('lab', async () => {
    const lab = await DEFINITIONS[named]();
    return ({ study }: { study: Study }) => <LabPage study={study} lab={lab} />;
  });
}
