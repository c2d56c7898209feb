import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/** Creating PersistentVolumes, which may be directories of a node. What a volume is cannot be changed afterwards. */
export const pvHostpath: Escalation = {
  id: 'pv-hostpath',
  documentation: goodPractices('persistent-volume-creation'),
  ways: [[permission({ verbs: ['create'], apiGroup: '', resources: ['persistentvolumes'], clusterScoped: true })]],
};
