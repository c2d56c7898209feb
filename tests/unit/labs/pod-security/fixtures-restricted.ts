import type { Fixtures } from './fixtures.ts';
import { container, OF_POD, OF_WEB, pod, podWith } from './pods.ts';

const WINDOWS = { os: { name: 'windows' } };
const LINUX = { os: { name: 'linux' } };
const IN_USER_NAMESPACE = { hostUsers: false };

const MAY_ESCALATE = {
  message: 'securityContext.allowPrivilegeEscalation must be false in container "web": without the field, escalation is allowed.',
  paths: [[...OF_WEB, 'allowPrivilegeEscalation']],
};
const KEEPS_CAPABILITIES = {
  message: 'capabilities.drop must have "ALL" in container "web".',
  paths: [[...OF_WEB, 'capabilities', 'drop']],
};
const UNMASKED = {
  message: 'securityContext.procMount is "Unmasked" in container "web": it must be Default or absent.',
  paths: [[...OF_WEB, 'procMount']],
};
const MAY_BE_ROOT = {
  message: 'securityContext.runAsNonRoot must be true in the Pod, or in container "web".',
  paths: [[...OF_WEB, 'runAsNonRoot']],
};
const IS_ROOT = {
  message: 'securityContext.runAsUser is 0, which is root, in container "web": it must be another number or absent.',
  paths: [[...OF_WEB, 'runAsUser']],
};
const NOT_FILTERED = {
  message: `seccompProfile.type must be RuntimeDefault or Localhost in the Pod's securityContext, or in that of container "web".`,
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
        { pod: podWith({ capabilities: { drop: ['all', 'NET_RAW'] } }), ...KEEPS_CAPABILITIES },
        { pod: pod(WINDOWS), ...KEEPS_CAPABILITIES },
        {
          pod: podWith(
            { capabilities: { add: ['CHOWN', 'NET_BIND_SERVICE'] } },
            { initContainers: [container({ securityContext: { capabilities: { drop: ['ALL'] } } }, 'setup')] },
          ),
          message:
            'capabilities.drop must have "ALL" in container "web"; capabilities.add has "CHOWN" in container "web", where only "NET_BIND_SERVICE" may be added.',
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
          message:
            'Volumes "shared" and "logs" are of the types "nfs" and "hostPath": allowed are configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected and secret.',
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
          message: 'securityContext.runAsNonRoot is false in the Pod: it must be true.',
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
          message: 'securityContext.runAsUser is 0, which is root, in the Pod: it must be another number or absent.',
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
          message: 'seccompProfile.type is "Unconfined" in the Pod: it must be RuntimeDefault or Localhost.',
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
