import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

/** Creating PersistentVolumes, which may be directories of a node. What a volume is cannot be changed afterwards. */
export const pvHostpath: Escalation = {
  id: 'pv-hostpath',
  documentation: goodPractices('persistent-volume-creation'),
  ways: [[right({ verbs: ['create'], apiGroup: '', resources: ['persistentvolumes'], clusterScoped: true })]],
};
