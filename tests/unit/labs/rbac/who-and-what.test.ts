import { describe, expect, test } from 'vitest';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { subjectText } from '../../../../src/labs/rbac/phrases.ts';
import { whatCan } from '../../../../src/labs/rbac/what-can.ts';
import { whoCan } from '../../../../src/labs/rbac/who-can.ts';
import { aggregated, binds, bindsEverywhere, clusterRole, labelled, request, role, rule, serviceAccount } from './objects.ts';

const objects = [
  role('shop', 'reader', rule('get list', 'pods')),
  binds('shop', 'Role/reader', 'user:maria', 'sa:ci', 'group:devs'),
  clusterRole('lister', rule('list', 'pods', ''), rule('list', 'nodes')),
  bindsEverywhere('lister', 'user:maria', 'group:system:serviceaccounts', 'sa:mon/prometheus'),
  serviceAccount('bank', 'teller'),
  role('bank', 'writer', rule('create', 'pods')),
  binds('bank', 'Role/writer', 'user:tom'),
];
const rbac = loadPolicyModel(objects);
const who = (line: string) => whoCan(rbac, request(`: ${line}`)).map(({ subject }) => subjectText(subject));

describe('who can', () => {
  test('are all whom the objects name, also by their groups', () => {
    expect(who('list pods in shop')).toEqual([
      'User "maria"',
      'Group "system:serviceaccounts"',
      'ServiceAccount "prometheus" in mon',
      'ServiceAccount "ci" in shop',
      'Group "devs"',
      'ServiceAccount "teller" in bank',
    ]);
  });

  test('ask for one namespace or for the cluster', () => {
    expect(who('get pods web in shop')).toEqual(['User "maria"', 'ServiceAccount "ci" in shop', 'Group "devs"']);
    expect(who('get pods web in bank')).toEqual([]);
    expect(who('create pods in bank')).toEqual(['User "tom"']);
    expect(who('list nodes at cluster')).toContain('ServiceAccount "teller" in bank');
    expect(who('get /healthz')).toEqual([]);
  });

  test('have every way told', () => {
    const maria = whoCan(rbac, request(': list pods in shop')).find(({ subject }) => subject.name === 'maria');
    expect(maria!.grants.map(({ binding }) => binding.object.name)).toEqual(['lister-binding', 'reader-binding']);
  });

  test('members of system:masters always, where the objects name them', () => {
    const named = loadPolicyModel([...objects, bindsEverywhere('gone', 'group:system:masters')]);
    expect(whoCan(named, request(': delete nodes n1 at cluster'))).toEqual([
      { subject: { kind: 'Group', name: 'system:masters' }, grants: [] },
    ]);
  });
});

describe('what somebody can', () => {
  test('is told by namespace and for the cluster', () => {
    const { cluster, namespaces, superuser } = whatCan(rbac, { user: 'maria' });
    expect(superuser).toBe(false);
    expect(cluster.map(({ rule: { resources } }) => resources.join())).toEqual(['pods', 'nodes']);
    expect(namespaces.map(({ namespace, grants }) => [namespace, grants.map(({ role: { object } }) => object.name)])).toEqual([
      ['shop', ['reader']],
    ]);
  });

  test('includes what groups give', () => {
    expect(whatCan(rbac, { user: 'tom', groups: ['devs'] }).namespaces.map(({ namespace }) => namespace)).toEqual(['bank', 'shop']);
    expect(whatCan(rbac, { user: 'system:serviceaccount:any:thing' }).cluster).toHaveLength(2);
  });

  test('names the object in which an aggregated rule is written', () => {
    const sum = loadPolicyModel([
      aggregated('sum', { part: 'yes' }),
      labelled({ part: 'yes' }, clusterRole('part', rule('get', 'pods'))),
      bindsEverywhere('sum', 'user:maria'),
    ]);
    expect(whatCan(sum, { user: 'maria' }).cluster).toMatchObject([
      { role: { object: { name: 'sum' } }, rule: { origin: { name: 'part' } } },
    ]);
  });

  test('is everything for system:masters', () => {
    expect(whatCan(rbac, { groups: ['system:masters'] })).toEqual({ superuser: true, cluster: [], namespaces: [] });
  });
});
