import { evaluateConnection, loadCluster, shapes as networkShapes, type Endpoint } from '../labs/network-policy/index.ts';
import { admit } from '../labs/pod-security/admission.ts';
import { SHAPES as podShapes } from '../labs/pod-security/index.ts';
import { VIOLATION_MESSAGES } from '../labs/pod-security/messages.ts';
import { DEFAULT_OBJECTS } from '../labs/rbac/defaults/default-objects.ts';
import { escalationPaths, loadPolicyModel, namedSubjects, rbacShapes, subjectOf, subjectText, whatCan } from '../labs/rbac/index.ts';
import { messageOf } from '../labs/shared/diagnostic.ts';
import { objectName } from '../labs/shared/object-name.ts';
import { readObjects, type KubernetesObject } from '../labs/shared/read-objects.ts';
import type { Shapes } from '../labs/shared/shape.ts';
import { GUIDE, STRANGERS, WAYS } from './ways.ts';

/** What the three engines of the labs say of the manifests that the guide is run with. */
export interface Judgement {
  /** What its own namespace's Pod Security labels do with each object that has Pods. */
  readonly admissions: readonly Admission[];
  readonly connections: readonly JudgedConnection[];
  readonly identities: readonly Identity[];
}

export interface Admission {
  readonly name: string;
  readonly level: string;
  readonly isAdmitted: boolean;
  readonly violations: readonly string[];
}

export interface JudgedConnection {
  readonly from: string;
  readonly to: string;
  readonly port: string;
  readonly isNeeded: boolean;
  readonly isAllowed: boolean;
}

/** Somebody whom the manifests make or bind, and how much they may. */
export interface Identity {
  readonly name: string;
  /** Rules beyond those that every cluster gives to everybody. */
  readonly rules: number;
  /** Known ways from these rights to more. */
  readonly escalations: number;
}

/**
 * @param texts files of Kubernetes objects in YAML; objects that no engine reads are passed over
 * @throws where there is no namespace: then nothing of this can be said
 */
export function judgeManifests(texts: readonly string[]): Judgement {
  const read = (shapes: Shapes): KubernetesObject[] => texts.flatMap((text) => [...readObjects(text, shapes).objects]);
  const pods = read(podShapes);
  const namespace = pods.find(({ kind }) => kind === 'Namespace');
  if (namespace === undefined) throw new Error('The manifests have no Namespace.');
  return {
    admissions: pods.filter(({ kind }) => kind !== 'Namespace').map((object) => admissionOf(namespace, object)),
    connections: connectionsOf(read(networkShapes).map(({ value }) => value)),
    identities: identitiesOf(read(rbacShapes).map(({ value }) => value)),
  };
}

function admissionOf(namespace: KubernetesObject, object: KubernetesObject): Admission {
  const name = objectName(object);
  const decision = admit(namespace.value, object.value);
  if (decision.state === 'unread') return { name, level: 'none', isAdmitted: false, violations: ['The API server would not take it.'] };
  const { level, outcome, violations } = decision.enforce;
  return {
    name,
    level,
    isAdmitted: outcome === 'admitted',
    violations: violations.map((violation) => messageOf(VIOLATION_MESSAGES, violation)),
  };
}

/** Every way that somebody might try, to the guide and from it. */
function connectionsOf(objects: readonly unknown[]): JudgedConnection[] {
  const cluster = loadCluster([...objects, ...STRANGERS]);
  const own = cluster.pods.find(({ namespace, name }) => namespace === GUIDE.namespace && name === GUIDE.pod);
  if (own === undefined) throw new Error(`The manifests have no Pods named ${GUIDE.pod} in ${GUIDE.namespace}.`);
  return WAYS.map(({ from, to, port, protocol, isNeeded }) => {
    const end = (of: typeof from): Endpoint => (of === 'guide' ? GUIDE : of.at);
    const name = (of: typeof from): string => (of === 'guide' ? 'the guide' : of.name);
    const { allowed } = evaluateConnection(cluster, { from: end(from), to: end(to), port, protocol });
    return { from: name(from), to: name(to), port: `${port}/${protocol}`, isNeeded, isAllowed: allowed };
  });
}

function identitiesOf(objects: readonly unknown[]): Identity[] {
  const model = loadPolicyModel(objects, DEFAULT_OBJECTS);
  return namedSubjects(model).map((subject) => {
    const { cluster, namespaces } = whatCan(model, subjectOf(subject));
    return {
      name: subjectText(subject),
      rules: cluster.length + namespaces.reduce((sum, { grants }) => sum + grants.length, 0),
      escalations: escalationPaths(model, subjectOf(subject)).length,
    };
  });
}
