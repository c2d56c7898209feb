/** One part of a DNS name: the name of a Namespace is one. */
const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const NAMESPACE = new RegExp(`^${LABEL}$`);
const SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** Roles and bindings can be called nearly anything, `system:node` for instance, that can be one part of a URL. */
export function isRbacName(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/%]/.test(name);
}

export function isNamespaceName(name: string): boolean {
  return name.length <= 63 && NAMESPACE.test(name);
}

export function isServiceAccountName(name: string): boolean {
  return name.length <= 253 && SUBDOMAIN.test(name);
}
