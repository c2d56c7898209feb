export const COHORT_FILE = 'content/cohort.yaml';

/** The plan of a cohort that learns with the minimal content. */
export const COHORT = `name: Winter cohort
from: 2026-12-01
to: 2026-12-14
trainer: { name: Ana Trainer, email: ana@example.org }
accent: { light: "#1a5aa0", dark: "#8dbbf7" }
hiddenDomains: [cluster-components]
learners: [Ada, Bo]
weeks:
  - title: Week one
    from: 2026-12-01
    to: 2026-12-07
    topics: [cluster-components/etcd]
    goals: [Say who may connect to etcd]
    labs: []
    exam: week 1
  - title: Week two
    from: 2026-12-08
    to: 2026-12-14
    topics: [cluster-components/etcd]
`;
