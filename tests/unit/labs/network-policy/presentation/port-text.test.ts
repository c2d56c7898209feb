import { expect, test } from 'vitest';
import { declaredPorts, portsText } from '../../../../../src/labs/network-policy/presentation/port-text.ts';
import { clusterOf, pod } from '../objects.ts';

const DNS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
  { port: 9153, protocol: 'TCP' },
] as const;

test('each protocol is named once', () => {
  expect(portsText(DNS)).toBe('UDP 53; TCP 53, 9153');
  expect(portsText([])).toBe('');
});

test('a port of two names is declared once', () => {
  const { pods } = clusterOf(
    pod('a/a', {
      ports: [
        { name: 'http', containerPort: 80 },
        { name: 'web', containerPort: 80 },
      ],
    }),
  );
  expect(pods.map(declaredPorts)).toEqual([[{ port: 80, protocol: 'TCP' }]]);
});
