import { policy } from './objects.ts';

type Spec = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly challenge: string;
  readonly name: string;
  readonly objects: readonly Spec[];
}

export const answer = (challenge: string, name: string, ...objects: readonly Spec[]): Answer => ({ challenge, name, objects });
export const app = (name: string) => ({ matchLabels: { app: name } });
export const appIn = (...names: string[]) => ({ matchExpressions: [{ key: 'app', operator: 'In', values: names }] });
export const notIn = (key: string, ...values: string[]) => ({ matchExpressions: [{ key, operator: 'NotIn', values }] });
export const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
export const tcp = (port: number | string) => ({ protocol: 'TCP', port });
export const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, except } });
export const dnsPods = { namespaceSelector: named('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
export const NOT_INSIDE = ['10.0.0.0/8', '169.254.0.0/16'];
/** Ranges that a careful engineer leaves out of the Internet. */
export const SPECIAL = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

export const toDatabase = (...ingress: Spec[]) => policy('shop/database', { podSelector: app('database'), ingress });
export const toApi = policy('shop/api', {
  podSelector: app('api'),
  ingress: [{ from: [{ podSelector: app('web') }], ports: [tcp('http')] }],
});
export const toPayments = (name: string, version: string, port: number) =>
  policy(`shop/${name}`, {
    podSelector: { matchLabels: { app: 'payments', version } },
    ingress: [{ from: [{ podSelector: app('checkout') }], ports: [tcp(port)] }],
  });
export const toRelay = (...ingress: Spec[]) =>
  policy('calls/relay', {
    podSelector: app('relay'),
    ingress: [{ from: [{ podSelector: app('signalling') }], ports: [tcp('control')] }, ...ingress],
  });
export const fromWorker = (spec: Spec) =>
  policy('orders/worker', {
    podSelector: app('worker'),
    egress: [
      { to: [{ podSelector: app('queue') }], ports: [tcp('amqp')] },
      { to: [dnsPods], ports: [{ protocol: 'UDP', port: 53 }, tcp(53)] },
    ],
    ...spec,
  });
export const fromNotifier = (...egress: Spec[]) =>
  policy('hooks/notifier', { podSelector: app('notifier'), policyTypes: ['Egress'], egress });
