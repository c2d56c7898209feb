import { mountIsland } from '../shared/mount.tsx';
import { Progress } from './progress.tsx';

void mountIsland('progress', () => Progress);
