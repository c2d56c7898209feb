import { mountIsland } from '../shared/mount.tsx';
import { Practice } from './practice.tsx';

void mountIsland('practice', () => Practice);
