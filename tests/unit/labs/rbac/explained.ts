import { binds, clusterRole, role, rule, urls } from './objects.ts';

/** Objects that refuse much, each in a way of its own. */
export const REFUSING: readonly unknown[] = [
  role('shop', 'reader', rule('get list', 'pods'), rule('get', 'configmaps', '', 'settings')),
  binds('shop', 'Role/reader', 'user:maria'),
  clusterRole('probe', urls('get', '/healthz')),
  binds('shop', 'ClusterRole/probe', 'user:probe'),
  role('shop', 'deployer', rule('get', 'deployments')),
  binds('shop', 'Role/deployer', 'user:deployer'),
  role('shop', 'empty'),
  binds('shop', 'Role/empty', 'user:empty'),
  binds('shop', 'Role/gone', 'user:gone'),
];
