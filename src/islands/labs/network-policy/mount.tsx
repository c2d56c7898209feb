import type { Study } from '../../shared/context.ts';
import { mountIsland } from '../../shared/mount.tsx';
import { LabPage } from '../shared/lab-page.tsx';
import { NETWORK_POLICY } from './lab.ts';

void mountIsland('lab', ({ study }: { study: Study }) => <LabPage study={study} lab={NETWORK_POLICY} />);
