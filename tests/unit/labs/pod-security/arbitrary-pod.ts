import fc from 'fast-check';

/** Some of a record's fields, each with one of the values that matter to a check. */
function some(fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(fields, { requiredKeys: [] });
}

const profileType = fc.constantFrom('RuntimeDefault', 'Localhost', 'Unconfined', undefined);
const name = fc.constantFrom('a', 'b', 'c');
const host = fc.constantFrom('', '10.0.0.1', 'metadata.example.com');
const action = some({ httpGet: some({ host, port: fc.constant(80) }), tcpSocket: some({ host, port: fc.constant(80) }) });
const windowsOptions = some({ hostProcess: fc.boolean() });
const seLinuxOptions = some({
  type: fc.constantFrom('', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', 'spc_t'),
  user: fc.constantFrom('', 'system_u'),
  role: fc.constantFrom('', 'system_r'),
  level: fc.constant('s0:c1,c2'),
});
const capability = fc.constantFrom('ALL', 'all', 'NET_BIND_SERVICE', 'NET_RAW', 'SYS_ADMIN', 'CHOWN', 'MKNOD', 'CAP_KILL');
const shared = {
  runAsNonRoot: fc.boolean(),
  runAsUser: fc.constantFrom(0, 1000),
  seccompProfile: some({ type: profileType }),
  appArmorProfile: some({ type: profileType }),
  seLinuxOptions,
  windowsOptions,
};

const container = fc.record(
  {
    name,
    image: fc.constant('registry.k8s.io/pause:3.10'),
    securityContext: some({
      ...shared,
      allowPrivilegeEscalation: fc.boolean(),
      privileged: fc.boolean(),
      procMount: fc.constantFrom('Default', 'Unmasked', ''),
      capabilities: some({ add: fc.array(capability, { maxLength: 2 }), drop: fc.array(capability, { maxLength: 2 }) }),
    }),
    ports: fc.array(some({ containerPort: fc.constant(80), hostPort: fc.constantFrom(0, 80, 8080) }), { maxLength: 2 }),
    livenessProbe: action,
    readinessProbe: action,
    startupProbe: action,
    lifecycle: some({ postStart: action, preStop: action }),
  },
  { requiredKeys: ['name', 'image'] },
);

const SOURCES = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'],
  ...['hostPath', 'nfs', 'iscsi', 'gitRepo', 'awsElasticBlockStore', 'cephfs', 'flexVolume', 'rbd', 'storageos', 'fc', 'azureDisk'],
];
const volume = fc.tuple(name, fc.option(fc.constantFrom(...SOURCES), { nil: undefined }));

const sysctl = fc.constantFrom(
  ...['kernel.shm_rmid_forced', 'kernel.msgmax', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time'],
  ...['net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_notsent_lowat', 'net.ipv4.ip_unprivileged_port_start'],
);
const annotations = some({
  'seccomp.security.alpha.kubernetes.io/pod': fc.constantFrom('runtime/default', 'docker/default', 'localhost/x', 'unconfined', ''),
  'container.seccomp.security.alpha.kubernetes.io/a': fc.constantFrom('runtime/default', 'unconfined', ''),
  'container.seccomp.security.alpha.kubernetes.io/z': fc.constantFrom('runtime/default', 'unconfined'),
  'container.apparmor.security.beta.kubernetes.io/a': fc.constantFrom('runtime/default', 'localhost/x', 'unconfined', ''),
  'container.apparmor.security.beta.kubernetes.io/z': fc.constantFrom('runtime/default', 'unconfined'),
});

/** Pods that can be read, and that break no rule or many. */
export const anyPod = fc.record({
  apiVersion: fc.constant('v1' as const),
  kind: fc.constant('Pod' as const),
  metadata: fc.record({ name: fc.constant('any'), annotations }, { requiredKeys: ['name'] }),
  spec: fc.record(
    {
      containers: fc.array(container, { maxLength: 2 }),
      initContainers: fc.array(container, { maxLength: 1 }),
      ephemeralContainers: fc.array(container, { maxLength: 1 }),
      securityContext: some({ ...shared, sysctls: fc.array(fc.record({ name: sysctl, value: fc.constant('1') }), { maxLength: 2 }) }),
      volumes: fc.array(
        volume.map(([of, source]) => ({ name: of, ...(source !== undefined && { [source]: {} }) })),
        { maxLength: 2 },
      ),
      hostNetwork: fc.boolean(),
      hostPID: fc.boolean(),
      hostIPC: fc.boolean(),
      hostUsers: fc.boolean(),
      os: fc.record({ name: fc.constantFrom('linux', 'windows') }),
    },
    { requiredKeys: ['containers'] },
  ),
});

/** Levels and versions: every one that Kubernetes has had, the newest, one to come, and what is none. */
export const anyLevel = fc.constantFrom('privileged' as const, 'baseline' as const, 'restricted' as const);
export const anyVersion = fc.oneof(
  fc.nat({ max: 37 }).map((minor) => `v1.${minor}`),
  fc.constantFrom('latest', 'v1.99', '1.37', ''),
);
