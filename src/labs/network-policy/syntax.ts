const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_TEXT = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * Whether a text can be the name of a Pod or a NetworkPolicy.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names
 */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/** Whether a text can be the name of a namespace: a subdomain of one part. */
export function isNamespaceName(text: string): boolean {
  return text.length <= 63 && !text.includes('.') && SUBDOMAIN.test(text);
}

/**
 * Whether a text can be the key of a label: a name, with or without a prefix.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function isLabelKey(text: string): boolean {
  const [name = '', prefix, ...more] = text.split('/').reverse();
  return more.length === 0 && name.length <= 63 && LABEL_TEXT.test(name) && (prefix === undefined || isSubdomain(prefix));
}

/** Whether a text can be the value of a label. */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && LABEL_TEXT.test(text));
}

/** Whether a text can be the name of a container's port: at most 15 signs, among them a letter. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}

export function isPortNumber(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}
