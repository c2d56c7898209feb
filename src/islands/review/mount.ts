import { mountIsland } from '../shared/mount.tsx';
import { Review } from './review.tsx';

void mountIsland('review', () => Review);
