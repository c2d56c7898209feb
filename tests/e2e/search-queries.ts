import { readFileSync } from 'node:fs';

/** What somebody types, and the addresses of the right first results: mostly one, two where two pages answer equally well. */
export interface SearchQuery {
  readonly query: string;
  readonly pages: readonly string[];
}

const leadTo = (topic: string, ...queries: string[]): SearchQuery[] => queries.map((query) => ({ query, pages: [`/${topic}/`] }));
const either = (topics: string[], ...queries: string[]): SearchQuery[] =>
  queries.map((query) => ({ query, pages: topics.map((topic) => `/${topic}/`) }));
const lead = (topic: string, ...queries: string[]): SearchQuery[] => leadTo(`cluster-components/${topic}`, ...queries);

/**
 * Lines "query => address" or "query => address | address" of a file beside this one; what begins with # is a remark. An
 * anchor says which card is meant.
 */
function listed(file: string): SearchQuery[] {
  const lines = readFileSync(new URL(`./queries/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [query, addresses] = line.startsWith('#') ? [] : line.split(' => ');
    if (query === undefined || addresses === undefined) return [];
    return [{ query, pages: addresses.split(' | ').map((address) => address.trim().replace(/#.*/, '')) }];
  });
}

export const SEARCH_QUERIES: Readonly<Record<string, readonly SearchQuery[]>> = {
  'of topics': listed('topics.txt'),
  everyday: listed('everyday.txt'),
  'of pages': listed('pages.txt'),
  unseen: ['', '-second', '-third'].flatMap((which) => listed(`unseen-2026-11${which}.txt`)),
  names: [
    ...leadTo('security-fundamentals/network-policy', 'NetworkPolicy', 'network policy'),
    ...lead('api-server', 'api server', 'kube-apiserver', 'apiserver'),
    ...lead('controller-manager', 'controller manager', 'kube-controller-manager', 'KCM'),
    ...lead('scheduler', 'scheduler', 'kube-scheduler'),
    ...lead('etcd', 'etcd', 'ETCD'),
    ...lead('kubelet', 'kubelet', 'node agent'),
    ...lead('container-runtime', 'container runtime', 'containerd', 'CRI-O', 'runc', 'gVisor'),
    ...lead('kube-proxy', 'kube-proxy', 'kubeproxy', 'KubeProxy'),
    ...lead('pod', 'pod', 'Pods'),
    ...lead('container-networking', 'container networking', 'CNI'),
    ...lead('client-security', 'client security', 'kubeconfig', 'kubectl'),
    ...lead('storage', 'storage', 'PersistentVolume', 'StorageClass', 'CSI'),
  ],
  flags: [
    ...leadTo('security-fundamentals/audit-logging', '--audit-policy-file'),
    ...leadTo('platform-security/pki', 'rotateCertificates'),
    ...either(['cluster-components/pod', 'security-fundamentals/pod-security-standards'], 'runAsNonRoot'),
    ...either(['cluster-components/api-server', 'platform-security/admission-control'], '--enable-admission-plugins'),
    ...either(['security-fundamentals/authentication', 'cluster-components/client-security'], '--token-auth-file'),
    ...leadTo('security-fundamentals/pod-security-admission', 'pod-security.kubernetes.io/enforce'),
    ...leadTo('security-fundamentals/network-policy', 'podSelector', 'policyTypes', 'ipBlock'),
    ...leadTo('security-fundamentals/authorization', 'kubectl auth can-i'),
    ...lead('api-server', '--anonymous-auth', '--authorization-mode', '--kubelet-certificate-authority', 'authorization-config'),
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
    ...lead('kubelet', 'readOnlyPort', 'serverTLSBootstrap', 'podPidsLimit', 'protectKernelDefaults', 'KubeletConfiguration'),
    ...lead('container-runtime', 'RuntimeClass', 'seccompDefault'),
    ...lead('kube-proxy', 'nodePortAddresses', 'metricsBindAddress', 'externalIPs'),
    ...lead('pod', 'allowPrivilegeEscalation', 'automountServiceAccountToken', 'hostPID'),
    ...lead('client-security', 'insecure-skip-tls-verify', 'credentialPluginPolicy'),
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
    ...leadTo('security-fundamentals/pod-security-admission', 'PSA'),
    ...leadTo('security-fundamentals/pod-security-standards', 'PSS'),
    ...leadTo('security-fundamentals/authentication', 'OIDC'),
    ...lead('etcd', 'KMS'),
    ...lead('container-runtime', 'CRI', 'OCI'),
    ...lead('storage', 'PVC', 'PV'),
    ...lead('api-server', 'APF'),
    ...lead('controller-manager', 'CCM'),
  ],
  wordings: [
    ...leadTo('security-fundamentals/network-policy', 'default deny'),
    ...either(['cluster-components/pod', 'security-fundamentals/authentication'], 'mount service account token'),
    ...leadTo('security-fundamentals/pod-security-standards', 'read-only root filesystem'),
    ...leadTo('security-fundamentals/audit-logging', 'record who did what', 'audit log'),
    ...leadTo('platform-security/pki', 'who signs certificates'),
    ...lead('etcd', 'encrypt secrets at rest', 'backup of the cluster state', 'where is cluster data stored', 'quorum'),
    ...lead(
      'container-networking',
      'stop pods from talking to each other',
      'block metadata service',
      'allow only dns',
      'encrypt traffic between pods',
    ),
    ...lead('pod', 'run container as non root'),
    ...either(['cluster-components/etcd', 'security-fundamentals/secrets'], 'how are secrets stored'),
    ...either(['cluster-components/kubelet', 'threat-model/malicious-code-execution'], 'who can exec into a container through the node'),
    ...either(['cluster-components/pod', 'cluster-components/container-runtime'], 'drop capabilities', 'seccomp profile'),
    ...either(['cluster-components/client-security', 'security-fundamentals/authentication'], 'log in with single sign-on'),
    ...lead('api-server', 'rate limit requests', 'anonymous access', 'order of authentication authorization admission'),
    ...lead('kubelet', 'read-only port', 'static pod', 'node certificate rotation', 'NodeRestriction'),
    ...lead('kube-proxy', 'iptables or nftables', 'who implements services', 'ipvs deprecated'),
    ...lead('container-runtime', 'container escape', 'sandbox untrusted code', 'docker socket', 'user namespaces'),
    ...lead('client-security', 'steal admin.conf', 'short-lived credentials for ci', 'impersonate a user'),
    ...lead('storage', 'encrypt volumes', 'what happens to data when the claim is deleted', 'snapshot'),
    ...lead('controller-manager', 'leader election', 'cloud credentials'),
    ...lead('scheduler', 'keep pods off a node', 'preemption', 'taints and tolerations', 'bypass the scheduler'),
  ],
  labs: [
    { query: 'rbac lab', pages: ['/labs/rbac/'] },
    { query: 'pod security lab', pages: ['/labs/pod-security/'] },
    { query: 'network policy lab', pages: ['/labs/network-policy/'] },
  ],
  misspellings: [
    ...leadTo('security-fundamentals/network-policy', 'netwrok policy', 'network polcy'),
    ...leadTo('security-fundamentals/audit-logging', 'audit polciy'),
    ...either(['cluster-components/pod', 'security-fundamentals/pod-security-standards'], 'runasnonrot'),
    ...lead('kubelet', 'kublet', 'kubelte'),
    ...lead('etcd', 'ectd', 'encription at rest'),
    ...lead('scheduler', 'schedular', 'shceduler'),
    ...lead('container-runtime', 'containred', 'contianer runtime'),
    ...lead('api-server', 'anonimous auth'),
    ...lead('storage', 'persistant volume'),
    ...lead('client-security', 'kubeconifg'),
    ...lead('controller-manager', 'controler manager'),
    ...lead('kube-proxy', 'kubeporxy'),
  ],
};
