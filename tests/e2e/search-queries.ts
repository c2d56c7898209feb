import { readFileSync } from 'node:fs';

/** What somebody types, by the kind of wording, and the address of the right first result. */
export interface SearchQuery {
  readonly query: string;
  readonly topic: string;
}

const lead = (topic: string, ...queries: string[]): SearchQuery[] =>
  queries.map((query) => ({ query, topic: `/cluster-components/${topic}/` }));

/** Lines "query => address" of a file beside this one; what begins with # is a remark. An anchor says which card is meant. */
function listed(file: string): SearchQuery[] {
  const lines = readFileSync(new URL(`./queries/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [query, address] = line.startsWith('#') ? [] : line.split(' => ');
    return query === undefined || address === undefined ? [] : [{ query, topic: address.trim().replace(/#.*/, '') }];
  });
}

export const SEARCH_QUERIES: Readonly<Record<string, readonly SearchQuery[]>> = {
  'of topics': listed('topics.txt'),
  everyday: listed('everyday.txt'),
  names: [
    ...lead('api-server', 'api server', 'kube-apiserver', 'apiserver'),
    ...lead('controller-manager', 'controller manager', 'kube-controller-manager', 'KCM'),
    ...lead('scheduler', 'scheduler', 'kube-scheduler'),
    ...lead('etcd', 'etcd', 'ETCD'),
    ...lead('kubelet', 'kubelet', 'node agent'),
    ...lead('container-runtime', 'container runtime', 'containerd', 'CRI-O', 'runc', 'gVisor'),
    ...lead('kube-proxy', 'kube-proxy', 'kubeproxy', 'KubeProxy'),
    ...lead('pod', 'pod', 'Pods'),
    ...lead('container-networking', 'container networking', 'CNI', 'NetworkPolicy', 'network policy'),
    ...lead('client-security', 'client security', 'kubeconfig', 'kubectl'),
    ...lead('storage', 'storage', 'PersistentVolume', 'StorageClass', 'CSI'),
  ],
  flags: [
    ...lead(
      'api-server',
      '--anonymous-auth',
      '--audit-policy-file',
      '--authorization-mode',
      '--kubelet-certificate-authority',
      '--enable-admission-plugins',
      'authorization-config',
    ),
    ...lead('controller-manager', '--use-service-account-credentials', '--cluster-signing-duration', '--terminated-pod-gc-threshold'),
    ...lead('scheduler', '--authentication-tolerate-lookup-failure', 'KubeSchedulerConfiguration'),
    ...lead(
      'etcd',
      '--encryption-provider-config',
      '--client-cert-auth',
      '--peer-client-cert-auth',
      '--trusted-ca-file',
      'EncryptionConfiguration',
    ),
    ...lead(
      'kubelet',
      'readOnlyPort',
      'serverTLSBootstrap',
      'rotateCertificates',
      'podPidsLimit',
      'protectKernelDefaults',
      'KubeletConfiguration',
    ),
    ...lead('container-runtime', 'RuntimeClass', 'seccompDefault'),
    ...lead('kube-proxy', 'nodePortAddresses', 'metricsBindAddress', 'externalIPs'),
    ...lead(
      'pod',
      'runAsNonRoot',
      'allowPrivilegeEscalation',
      'automountServiceAccountToken',
      'pod-security.kubernetes.io/enforce',
      'hostPID',
    ),
    ...lead('container-networking', 'podSelector', 'policyTypes', 'ipBlock'),
    ...lead('client-security', 'insecure-skip-tls-verify', 'kubectl auth can-i', 'credentialPluginPolicy', '--token-auth-file'),
    ...lead('storage', 'hostPath', 'reclaimPolicy', 'ReadWriteOncePod', 'emptyDir'),
  ],
  ports: [
    ...lead('api-server', '6443', 'port 6443'),
    ...lead('controller-manager', '10257'),
    ...lead('scheduler', '10259'),
    ...lead('etcd', '2379', '2380', 'port 2379'),
    ...lead('kubelet', '10250', '10255', '10248'),
    ...lead('kube-proxy', '10256', '10249'),
  ],
  acronyms: [
    ...lead('etcd', 'KMS'),
    ...lead('pod', 'PSA', 'PSS'),
    ...lead('container-runtime', 'CRI', 'OCI'),
    ...lead('client-security', 'OIDC'),
    ...lead('storage', 'PVC', 'PV'),
    ...lead('api-server', 'APF'),
    ...lead('controller-manager', 'CCM'),
  ],
  wordings: [
    ...lead(
      'etcd',
      'encrypt secrets at rest',
      'how are secrets stored',
      'backup of the cluster state',
      'where is cluster data stored',
      'quorum',
    ),
    ...lead(
      'container-networking',
      'stop pods from talking to each other',
      'default deny',
      'block metadata service',
      'allow only dns',
      'encrypt traffic between pods',
    ),
    ...lead('pod', 'run container as non root', 'drop capabilities', 'mount service account token', 'read-only root filesystem'),
    ...lead(
      'api-server',
      'record who did what',
      'audit log',
      'rate limit requests',
      'anonymous access',
      'order of authentication authorization admission',
    ),
    ...lead(
      'kubelet',
      'who can exec into a container through the node',
      'read-only port',
      'static pod',
      'node certificate rotation',
      'NodeRestriction',
    ),
    ...lead('kube-proxy', 'iptables or nftables', 'who implements services', 'ipvs deprecated'),
    ...lead('container-runtime', 'container escape', 'sandbox untrusted code', 'docker socket', 'user namespaces', 'seccomp profile'),
    ...lead('client-security', 'steal admin.conf', 'short-lived credentials for ci', 'log in with single sign-on', 'impersonate a user'),
    ...lead('storage', 'encrypt volumes', 'what happens to data when the claim is deleted', 'snapshot'),
    ...lead('controller-manager', 'who signs certificates', 'leader election', 'cloud credentials'),
    ...lead('scheduler', 'keep pods off a node', 'preemption', 'taints and tolerations', 'bypass the scheduler'),
  ],
  labs: [
    { query: 'rbac lab', topic: '/labs/rbac/' },
    { query: 'pod security lab', topic: '/labs/pod-security/' },
    { query: 'network policy lab', topic: '/labs/network-policy/' },
  ],
  misspellings: [
    ...lead('kubelet', 'kublet', 'kubelte'),
    ...lead('etcd', 'ectd', 'encription at rest'),
    ...lead('scheduler', 'schedular', 'shceduler'),
    ...lead('container-networking', 'netwrok policy', 'network polcy'),
    ...lead('container-runtime', 'containred', 'contianer runtime'),
    ...lead('api-server', 'anonimous auth', 'audit polciy'),
    ...lead('storage', 'persistant volume'),
    ...lead('client-security', 'kubeconifg'),
    ...lead('pod', 'runasnonrot'),
    ...lead('controller-manager', 'controler manager'),
    ...lead('kube-proxy', 'kubeporxy'),
  ],
};
