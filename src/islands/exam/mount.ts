import { mountIsland } from '../shared/mount.tsx';
import { Exam } from './exam.tsx';

void mountIsland('exam', () => Exam);
