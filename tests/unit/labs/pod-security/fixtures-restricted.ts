import type { Fixtures } from './fixtures.ts';
import { container, OF_POD, OF_WEB, pod, podWith } from './pods.ts';

const WINDOWS = { os: { name: 'windows' } };
const LINUX = { os: { name: 'linux' } };
const IN_USER_NAMESPACE = { hostUsers: false };

const MAY_ESCALATE = {
  code: 'privilege-escalation',
  params: { places: [{ label: '"web"' }] },
  paths: [[...OF_WEB, 'allowPrivilegeEscalation']],
};
const KEEPS_CAPABILITIES = {
  code: 'capabilities',
  params: { keeping: [{ label: '"web"' }], inSmallLetters: undefined, added: [], capabilities: [] },
  paths: [[...OF_WEB, 'capabilities', 'drop']],
};
const UNMASKED = {
  code: 'proc-mount',
  params: { places: [{ label: '"web"' }], values: ['Unmasked'] },
  paths: [[...OF_WEB, 'procMount']],
};
const MAY_BE_ROOT = {
  code: 'non-root-absent',
  params: { places: [{ label: '"web"' }] },
  paths: [[...OF_WEB, 'runAsNonRoot']],
};
const IS_ROOT = {
  code: 'root',
  params: { places: [{ label: '"web"' }] },
  paths: [[...OF_WEB, 'runAsUser']],
};
const NOT_FILTERED = {
  code: 'seccomp-absent',
  params: { places: [{ label: '"web"' }] },
  paths: [[...OF_WEB, 'seccompProfile', 'type']],
};

/** Of the checks of the restricted level. */
export const RESTRICTED_FIXTURES: Fixtures = {
  allowPrivilegeEscalation: {
    'v1.8': {
      pass: [podWith({ allowPrivilegeEscalation: false })],
      fail: [
        { pod: pod(), ...MAY_ESCALATE },
        { pod: podWith({ allowPrivilegeEscalation: true }), ...MAY_ESCALATE },
        { pod: pod(WINDOWS), ...MAY_ESCALATE },
      ],
    },
    'v1.25': {
      pass: [podWith({ allowPrivilegeEscalation: false }), pod(WINDOWS)],
      fail: [
        { pod: pod(), ...MAY_ESCALATE },
        { pod: pod(LINUX), ...MAY_ESCALATE },
      ],
    },
  },
  capabilities_restricted: {
    'v1.22': {
      pass: [
        podWith({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }),
        podWith({ capabilities: { drop: ['NET_RAW', 'ALL'] } }),
      ],
      fail: [
        { pod: pod(), ...KEEPS_CAPABILITIES },
        {
          pod: podWith({ capabilities: { drop: ['all', 'NET_RAW'] } }),
          ...KEEPS_CAPABILITIES,
          params: { ...KEEPS_CAPABILITIES.params, inSmallLetters: 'all' },
        },
        { pod: pod(WINDOWS), ...KEEPS_CAPABILITIES },
        {
          pod: podWith(
            { capabilities: { add: ['CHOWN', 'NET_BIND_SERVICE'] } },
            { initContainers: [container({ securityContext: { capabilities: { drop: ['ALL'] } } }, 'setup')] },
          ),
          code: 'capabilities',
          params: { keeping: [{ label: '"web"' }], inSmallLetters: undefined, added: [{ label: '"web"' }], capabilities: ['CHOWN'] },
          paths: [
            [...OF_WEB, 'capabilities', 'drop'],
            [...OF_WEB, 'capabilities', 'add', 0],
          ],
        },
      ],
    },
    'v1.25': {
      pass: [podWith({ capabilities: { drop: ['ALL'] } }), pod(WINDOWS)],
      fail: [
        { pod: pod(), ...KEEPS_CAPABILITIES },
        { pod: pod(LINUX), ...KEEPS_CAPABILITIES },
      ],
    },
  },
  procMount_restricted: {
    'v1.35': {
      pass: [pod(), podWith({ procMount: 'Default' }, IN_USER_NAMESPACE)],
      fail: [
        { pod: podWith({ procMount: 'Unmasked' }), ...UNMASKED },
        { pod: podWith({ procMount: 'Unmasked' }, IN_USER_NAMESPACE), ...UNMASKED },
      ],
    },
  },
  restrictedVolumes: {
    'v1.0': {
      pass: [
        pod(),
        pod({ volumes: [{ name: 'untyped' }] }),
        pod({
          volumes: [
            { name: 'a', configMap: { name: 'a' } },
            { name: 'b', csi: { driver: 'b.example.com' } },
            { name: 'c', downwardAPI: {} },
            { name: 'd', emptyDir: {} },
            { name: 'e', ephemeral: {} },
            { name: 'f', image: { reference: 'registry.example.com/f:1' } },
            { name: 'g', persistentVolumeClaim: { claimName: 'g' } },
            { name: 'h', projected: {} },
            { name: 'i', secret: { secretName: 'i' } },
          ],
        }),
      ],
      fail: [
        {
          pod: pod({
            volumes: [
              { name: 'shared', nfs: { server: 'nfs', path: '/' } },
              { name: 'tmp', emptyDir: {} },
              { name: 'logs', hostPath: { path: '/var/log' } },
            ],
          }),
          code: 'volume-types',
          params: {
            volumes: ['"shared"', '"logs"'],
            types: ['nfs', 'hostPath'],
            allowed: ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'],
          },
          paths: [
            ['spec', 'volumes', 0, 'nfs'],
            ['spec', 'volumes', 2, 'hostPath'],
          ],
        },
      ],
    },
  },
  runAsNonRoot: {
    'v1.0': {
      pass: [
        podWith({ runAsNonRoot: true }),
        pod({ securityContext: { runAsNonRoot: true } }),
        podWith({ runAsUser: 0, runAsNonRoot: true }),
      ],
      fail: [
        { pod: pod(), ...MAY_BE_ROOT },
        { pod: podWith({ runAsUser: 1000 }), ...MAY_BE_ROOT },
        { pod: pod(IN_USER_NAMESPACE), ...MAY_BE_ROOT },
        {
          pod: podWith({ runAsNonRoot: true }, { securityContext: { runAsNonRoot: false } }),
          code: 'may-be-root',
          params: { places: [{ label: undefined }] },
          paths: [[...OF_POD, 'runAsNonRoot']],
        },
      ],
    },
    'v1.35': {
      pass: [podWith({ runAsNonRoot: true }), pod(IN_USER_NAMESPACE), podWith({ runAsNonRoot: false }, IN_USER_NAMESPACE)],
      fail: [
        { pod: pod(), ...MAY_BE_ROOT },
        { pod: pod({ hostUsers: true }), ...MAY_BE_ROOT },
      ],
    },
  },
  runAsUser: {
    'v1.23': {
      pass: [pod(), podWith({ runAsUser: 1000 }, { securityContext: { runAsUser: 2000 } })],
      fail: [
        { pod: podWith({ runAsUser: 0 }), ...IS_ROOT },
        { pod: podWith({ runAsUser: 0 }, IN_USER_NAMESPACE), ...IS_ROOT },
      ],
    },
    'v1.35': {
      pass: [pod(), podWith({ runAsUser: 0 }, IN_USER_NAMESPACE)],
      fail: [
        { pod: podWith({ runAsUser: 0 }), ...IS_ROOT },
        {
          pod: podWith({ runAsUser: 1000 }, { securityContext: { runAsUser: 0 } }),
          code: 'root',
          params: { places: [{ label: undefined }] },
          paths: [[...OF_POD, 'runAsUser']],
        },
      ],
    },
  },
  seccompProfile_restricted: {
    'v1.19': {
      pass: [podWith({ seccompProfile: { type: 'RuntimeDefault' } }), pod({ securityContext: { seccompProfile: { type: 'Localhost' } } })],
      fail: [
        { pod: pod(), ...NOT_FILTERED },
        { pod: pod(WINDOWS), ...NOT_FILTERED },
        {
          pod: podWith({ seccompProfile: { type: 'RuntimeDefault' } }, { securityContext: { seccompProfile: { type: 'Unconfined' } } }),
          code: 'seccomp-type',
          params: { places: [{ label: undefined }], types: ['Unconfined'] },
          paths: [[...OF_POD, 'seccompProfile', 'type']],
        },
      ],
    },
    'v1.25': {
      pass: [podWith({ seccompProfile: { type: 'RuntimeDefault' } }), pod(WINDOWS)],
      fail: [
        { pod: pod(), ...NOT_FILTERED },
        { pod: pod(LINUX), ...NOT_FILTERED },
      ],
    },
  },
};
