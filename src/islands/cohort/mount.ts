import { mountIsland } from '../shared/mount.tsx';
import { CohortReport } from './cohort-report.tsx';

void mountIsland('cohort-report', () => CohortReport);
