/** A version of the Pod Security Standards: that of a Kubernetes minor version, or the newest there is. */
export type PolicyVersion = 'latest' | MinorVersion;
export type MinorVersion = `v1.${number}`;

/**
 * Whether a text is a version as the labels of a namespace write it: `latest`, or `v1.` and a number without leading
 * zeros that fits into 64 bits. `1.37`, `v1.37.0` and `v2.0` are none.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go
 */
export function isPolicyVersion(text: string): text is PolicyVersion {
  return text === 'latest' || (/^v1\.(0|[1-9]\d*)$/.test(text) && BigInt(text.slice('v1.'.length)) < 2n ** 63n);
}

/** The minor version as a number. The newest is newer than every number; what is no version counts as the newest. */
export function minorOf(version: string): number {
  return isPolicyVersion(version) && version !== 'latest' ? Number(version.slice('v1.'.length)) : Infinity;
}
