import type { Fixtures } from './fixtures.ts';
import { OF_POD, OF_WEB, pod, podWith } from './pods.ts';

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/web';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/web';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';

function sysctls(...names: string[]) {
  return pod({ securityContext: { sysctls: names.map((name) => ({ name, value: '1' })) } });
}

function refusedSysctl(name: string, allowed: string) {
  return {
    pod: sysctls('kernel.shm_rmid_forced', name),
    code: 'sysctls',
    params: { names: [name], allowed: allowed.split(/, | and /) },
    paths: [[...OF_POD, 'sysctls', 1, 'name']],
  };
}

const SAFE_1_0 = 'kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, net.ipv4.ip_unprivileged_port_start, net.ipv4.ping_group_range';
const SAFE_1_29 = `${SAFE_1_0}, net.ipv4.tcp_syncookies, net.ipv4.ip_local_reserved_ports, net.ipv4.tcp_fin_timeout, net.ipv4.tcp_keepalive_intvl, net.ipv4.tcp_keepalive_probes`;
const SAFE_1_32 = `${SAFE_1_29}, net.ipv4.tcp_keepalive_time, net.ipv4.tcp_rmem`;

const UNMASKED = {
  code: 'proc-mount',
  params: { places: [{ label: '"web"' }], values: ['Unmasked'] },
  paths: [[...OF_WEB, 'procMount']],
};

/** Of the checks of the baseline level that keep what confines a container by default. */
export const CONFINEMENT_FIXTURES: Fixtures = {
  appArmorProfile: {
    'v1.0': {
      pass: [
        pod(),
        podWith(
          { appArmorProfile: { type: 'Localhost', localhostProfile: 'web' } },
          { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
        ),
        pod({}, { [APP_ARMOR]: 'localhost/web' }),
        pod({}, { [APP_ARMOR]: '' }),
      ],
      fail: [
        {
          pod: podWith({ appArmorProfile: { type: 'Unconfined' } }, { securityContext: { appArmorProfile: { type: 'Unconfined' } } }),
          code: 'app-armor',
          params: { places: [{ label: undefined }, { label: '"web"' }], types: ['Unconfined'], annotations: [] },
          paths: [
            [...OF_POD, 'appArmorProfile', 'type'],
            [...OF_WEB, 'appArmorProfile', 'type'],
          ],
        },
        {
          pod: pod({}, { [APP_ARMOR]: 'unconfined' }),
          code: 'app-armor',
          params: { places: [], types: [], annotations: [{ key: APP_ARMOR, value: 'unconfined' }] },
          paths: [['metadata', 'annotations', APP_ARMOR]],
        },
      ],
    },
  },
  capabilities_baseline: {
    'v1.0': {
      pass: [pod(), podWith({ capabilities: { add: ['CHOWN', 'NET_BIND_SERVICE'] } }), podWith({ capabilities: { drop: ['ALL'] } })],
      fail: [
        {
          pod: podWith({ capabilities: { add: ['CHOWN', 'NET_RAW', 'SYS_ADMIN'] } }),
          code: 'added-capabilities',
          params: {
            places: [{ label: '"web"' }],
            capabilities: ['NET_RAW', 'SYS_ADMIN'],
            allowed: [
              'AUDIT_WRITE',
              'CHOWN',
              'DAC_OVERRIDE',
              'FOWNER',
              'FSETID',
              'KILL',
              'MKNOD',
              'NET_BIND_SERVICE',
              'SETFCAP',
              'SETGID',
              'SETPCAP',
              'SETUID',
              'SYS_CHROOT',
            ],
          },
          paths: [
            [...OF_WEB, 'capabilities', 'add', 1],
            [...OF_WEB, 'capabilities', 'add', 2],
          ],
        },
      ],
    },
  },
  procMount: {
    'v1.0': {
      pass: [pod(), podWith({ procMount: 'Default' })],
      fail: [
        { pod: podWith({ procMount: 'Unmasked' }), ...UNMASKED },
        { pod: podWith({ procMount: 'Unmasked' }, { hostUsers: false }), ...UNMASKED },
      ],
    },
    'v1.35': {
      pass: [pod(), podWith({ procMount: 'Unmasked' }, { hostUsers: false })],
      fail: [
        { pod: podWith({ procMount: 'Unmasked' }), ...UNMASKED },
        { pod: podWith({ procMount: 'Unmasked' }, { hostUsers: true }), ...UNMASKED },
      ],
    },
  },
  seLinuxOptions: {
    'v1.0': {
      pass: [pod(), podWith({ seLinuxOptions: { type: 'container_t', level: 's0:c1,c2' } })],
      fail: [
        {
          pod: podWith({ seLinuxOptions: { type: 'container_engine_t' } }),
          code: 'se-linux',
          params: {
            places: [{ label: '"web"' }],
            set: [{ field: 'type', value: 'container_engine_t' }],
            types: ['container_t', 'container_init_t', 'container_kvm_t'],
          },
          paths: [[...OF_WEB, 'seLinuxOptions', 'type']],
        },
      ],
    },
    'v1.31': {
      pass: [podWith({ seLinuxOptions: { type: 'container_engine_t' } })],
      fail: [
        {
          pod: pod({ securityContext: { seLinuxOptions: { type: 'spc_t', user: 'system_u', role: 'system_r' } } }),
          code: 'se-linux',
          params: {
            places: [{ label: undefined }],
            set: [
              { field: 'type', value: 'spc_t' },
              { field: 'user', value: 'system_u' },
              { field: 'role', value: 'system_r' },
            ],
            types: ['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'],
          },
          paths: [
            [...OF_POD, 'seLinuxOptions', 'type'],
            [...OF_POD, 'seLinuxOptions', 'user'],
            [...OF_POD, 'seLinuxOptions', 'role'],
          ],
        },
      ],
    },
  },
  seccompProfile_baseline: {
    'v1.0': {
      pass: [
        pod({}, { [SECCOMP_POD]: 'docker/default', [SECCOMP]: 'localhost/web.json' }),
        pod({}, { 'container.seccomp.security.alpha.kubernetes.io/another': 'unconfined' }),
        podWith({ seccompProfile: { type: 'Unconfined' } }),
      ],
      fail: [
        {
          pod: pod({}, { [SECCOMP_POD]: 'unconfined', [SECCOMP]: '' }),
          code: 'seccomp-annotations',
          params: {
            annotations: [
              { key: SECCOMP_POD, value: 'unconfined' },
              { key: SECCOMP, value: '' },
            ],
          },
          paths: [
            ['metadata', 'annotations', SECCOMP_POD],
            ['metadata', 'annotations', SECCOMP],
          ],
        },
      ],
    },
    'v1.19': {
      pass: [
        pod(),
        pod({}, { [SECCOMP_POD]: 'unconfined' }),
        podWith({ seccompProfile: { type: 'Localhost', localhostProfile: 'web.json' } }),
      ],
      fail: [
        {
          pod: podWith({ seccompProfile: { type: 'Unconfined' } }, { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
          code: 'seccomp-type',
          params: { places: [{ label: '"web"' }], types: ['Unconfined'] },
          paths: [[...OF_WEB, 'seccompProfile', 'type']],
        },
        {
          pod: podWith({ seccompProfile: {} }),
          code: 'seccomp-type',
          params: { places: [{ label: '"web"' }], types: [''] },
          paths: [[...OF_WEB, 'seccompProfile', 'type']],
        },
      ],
    },
  },
  sysctls: {
    'v1.0': {
      pass: [pod(), sysctls('net.ipv4.ip_unprivileged_port_start', 'net.ipv4.tcp_syncookies')],
      fail: [refusedSysctl('net.ipv4.ip_local_reserved_ports', `${SAFE_1_0} and net.ipv4.tcp_syncookies`)],
    },
    'v1.27': {
      pass: [sysctls('net.ipv4.ip_local_reserved_ports')],
      fail: [refusedSysctl('net.ipv4.tcp_keepalive_time', `${SAFE_1_0}, net.ipv4.tcp_syncookies and net.ipv4.ip_local_reserved_ports`)],
    },
    'v1.29': {
      pass: [
        sysctls('net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes'),
      ],
      fail: [refusedSysctl('net.ipv4.tcp_rmem', `${SAFE_1_29} and net.ipv4.tcp_keepalive_time`)],
    },
    'v1.32': {
      pass: [sysctls('net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem')],
      fail: [refusedSysctl('net.ipv4.tcp_notsent_lowat', `${SAFE_1_32} and net.ipv4.tcp_wmem`)],
    },
    'v1.37': {
      pass: [sysctls('net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_slow_start_after_idle')],
      fail: [
        refusedSysctl(
          'kernel.msgmax',
          `${SAFE_1_32}, net.ipv4.tcp_wmem, net.ipv4.tcp_notsent_lowat and net.ipv4.tcp_slow_start_after_idle`,
        ),
      ],
    },
  },
};
