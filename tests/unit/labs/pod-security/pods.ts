type Fields = Readonly<Record<string, unknown>>;

/** A Pod with one container, "web". */
export function pod(spec: Fields = {}, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'example', annotations }, spec: { containers: [container()], ...spec } };
}

export function container(fields: Fields = {}, name = 'web'): Fields {
  return { name, image: 'registry.k8s.io/pause:3.10', ...fields };
}

/** A Pod whose container "web" has a security context. */
export function podWith(securityContext: Fields, spec: Fields = {}): Fields {
  return pod({ containers: [container({ securityContext })], ...spec });
}

/** Paths below the security context of the first container, and of the Pod. */
export const OF_WEB = ['spec', 'containers', 0, 'securityContext'] as const;
export const OF_POD = ['spec', 'securityContext'] as const;
