import type { Fixtures } from './fixtures.ts';
import { container, OF_POD, OF_WEB, pod, podWith } from './pods.ts';

/** Of the checks of the baseline level that keep Pods out of their node. */
export const HOST_FIXTURES: Fixtures = {
  hostNamespaces: {
    'v1.0': {
      pass: [pod(), pod({ hostNetwork: false, hostPID: false, hostIPC: false })],
      fail: [
        {
          pod: pod({ hostPID: true }),
          code: 'host-namespaces',
          params: { shared: [{ field: 'hostPID', name: 'process' }] },
          paths: [['spec', 'hostPID']],
        },
        {
          pod: pod({ hostNetwork: true, hostIPC: true }),
          code: 'host-namespaces',
          params: {
            shared: [
              { field: 'hostNetwork', name: 'network' },
              { field: 'hostIPC', name: 'IPC' },
            ],
          },
          paths: [
            ['spec', 'hostNetwork'],
            ['spec', 'hostIPC'],
          ],
        },
      ],
    },
  },
  hostPathVolumes: {
    'v1.0': {
      pass: [
        pod(),
        pod({ volumes: [{ name: 'data', emptyDir: {} }] }),
        pod({ volumes: [{ name: 'data', nfs: { server: 'nfs', path: '/' } }] }),
      ],
      fail: [
        {
          pod: pod({
            volumes: [
              { name: 'data', emptyDir: {} },
              { name: 'logs', hostPath: { path: '/var/log' } },
            ],
          }),
          code: 'host-paths',
          params: { volumes: ['"logs"'] },
          paths: [['spec', 'volumes', 1, 'hostPath']],
        },
      ],
    },
  },
  hostPorts: {
    'v1.0': {
      pass: [pod({ containers: [container({ ports: [{ containerPort: 8080 }, { containerPort: 8081, hostPort: 0 }] })] })],
      fail: [
        {
          pod: pod({
            containers: [container({ ports: [{ containerPort: 8080 }, { containerPort: 8081, hostPort: 80 }] })],
            ephemeralContainers: [container({ ports: [{ containerPort: 9, hostPort: 9 }] }, 'debugger')],
          }),
          code: 'host-ports',
          params: { places: [{ label: '"web"' }, { label: '"debugger"' }], ports: [80, 9] },
          paths: [
            ['spec', 'containers', 0, 'ports', 1, 'hostPort'],
            ['spec', 'ephemeralContainers', 0, 'ports', 0, 'hostPort'],
          ],
        },
      ],
    },
  },
  hostProbesAndHostLifecycle: {
    'v1.34': {
      pass: [
        pod(),
        pod({ containers: [container({ livenessProbe: { httpGet: { port: 80, host: '' } }, readinessProbe: { grpc: { port: 90 } } })] }),
      ],
      fail: [
        {
          pod: pod({
            containers: [
              container({
                livenessProbe: { httpGet: { port: 80, host: '127.0.0.1' } },
                lifecycle: { preStop: { tcpSocket: { port: 80, host: 'peer' } } },
              }),
            ],
          }),
          code: 'probe-hosts',
          params: { places: [{ label: '"web"' }], hosts: ['127.0.0.1', 'peer'] },
          paths: [
            ['spec', 'containers', 0, 'livenessProbe', 'httpGet', 'host'],
            ['spec', 'containers', 0, 'lifecycle', 'preStop', 'tcpSocket', 'host'],
          ],
        },
      ],
    },
  },
  privileged: {
    'v1.0': {
      pass: [pod(), podWith({ privileged: false })],
      fail: [
        {
          pod: pod({ initContainers: [container({ securityContext: { privileged: true } }, 'setup')] }),
          code: 'privileged',
          params: { places: [{ label: '"setup"' }] },
          paths: [['spec', 'initContainers', 0, 'securityContext', 'privileged']],
        },
      ],
    },
  },
  windowsHostProcess: {
    'v1.0': {
      pass: [pod(), podWith({ windowsOptions: { hostProcess: false, runAsUserName: 'ContainerUser' } })],
      fail: [
        {
          pod: podWith({ windowsOptions: { hostProcess: true } }, { securityContext: { windowsOptions: { hostProcess: true } } }),
          code: 'host-process',
          params: { places: [{ label: undefined }, { label: '"web"' }] },
          paths: [
            [...OF_POD, 'windowsOptions', 'hostProcess'],
            [...OF_WEB, 'windowsOptions', 'hostProcess'],
          ],
        },
      ],
    },
  },
};
