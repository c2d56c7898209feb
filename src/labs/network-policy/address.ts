/** An IP address: its family, and its bits as one number. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** A range of addresses as CIDR notation writes it: `10.0.0.0/8`, `2001:db8::/32`. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Reads an address as the API server does since v1.36: no leading zeros, no zone, and no IPv4 address dressed as IPv6
 * (`::ffff:10.0.0.1`). Gives undefined for anything else.
 * https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const value = ipv4Value(text);
    return value === undefined ? undefined : { family: 4, value };
  }
  const value = ipv6Value(text);
  return value === undefined || value >> 32n === 0xffffn ? undefined : { family: 6, value };
}

/** Why a text is no range: it cannot be read, or it has bits beyond its prefix, and then which range was meant. */
export type CidrFault = { readonly is: 'unreadable' } | { readonly is: 'host-bits'; readonly right: string };

/** Reads a CIDR, or says why the API server refuses it. */
export function parseCidr(text: string): { readonly cidr: Cidr } | { readonly refused: CidrFault } {
  const [, written = '', prefixText = ''] = /^(.*)\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const address = parseAddress(written);
  const prefix = Number(prefixText);
  if (address === undefined || prefix > lengthOf(address.family)) {
    return { refused: { is: 'unreadable' } };
  }
  const hostBits = (1n << BigInt(lengthOf(address.family) - prefix)) - 1n;
  if ((address.value & hostBits) !== 0n) {
    const first: Address = { family: address.family, value: address.value & ~hostBits };
    return { refused: { is: 'host-bits', right: `${addressText(first)}/${prefix}` } };
  }
  return { cidr: { family: address.family, prefix, first: address.value, last: address.value | hostBits } };
}

export function isSameAddress(a: Address, b: Address): boolean {
  return a.family === b.family && a.value === b.value;
}

/** Whether an address is in a range. */
export function contains({ family, first, last }: Cidr, address: Address): boolean {
  return family === address.family && first <= address.value && address.value <= last;
}

/** Whether a range is a part of another, and not all of it. */
export function isStrictlyWithin(inner: Cidr, outer: Cidr): boolean {
  return inner.prefix > outer.prefix && contains(outer, { family: inner.family, value: inner.first });
}

/**
 * The text of an address. An IPv6 address is in its canonical form, with the first of its longest runs of zeros left out.
 * https://www.rfc-editor.org/rfc/rfc5952#section-4
 */
export function addressText({ family, value }: Address): string {
  const [count, width, base] = family === 4 ? [4, 8n, 10] : [8, 16n, 16];
  const parts = Array.from({ length: count }, (_, i) => ((value >> (BigInt(count - 1 - i) * width)) & ((1n << width) - 1n)).toString(base));
  if (family === 4) return parts.join('.');
  const text = parts.join(':');
  const run = (text.match(/\b0(:0)+\b/g) ?? []).reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return run === '' ? text : text.replace(new RegExp(`:?\\b${run}\\b:?`), '::');
}

/** An address so many places further on, if there is one. */
export function addressBeside({ family, value }: Address, step: 1 | -1): Address | undefined {
  const beside = value + BigInt(step);
  return beside < 0n || beside >> BigInt(lengthOf(family)) > 0n ? undefined : { family, value: beside };
}

function lengthOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function ipv4Value(text: string): bigint | undefined {
  const parts = text.split('.');
  const valid = parts.length === 4 && parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
  return valid ? parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) : undefined;
}

function ipv6Value(text: string): bigint | undefined {
  const tailAt = text.lastIndexOf(':') + 1;
  const tail = text.slice(tailAt);
  if (tail.includes('.')) {
    // The last two groups may be written as an IPv4 address.
    const value = ipv4Value(tail);
    if (value === undefined) return undefined;
    return ipv6Value(`${text.slice(0, tailAt)}${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`);
  }
  const [head = [], rest, ...more] = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  if (more.length > 0) return undefined;
  // "::" stands for at least one group of zeros.
  const zeros = 8 - head.length - (rest?.length ?? 0);
  if (rest === undefined ? zeros !== 0 : zeros < 1) return undefined;
  const groups = [...head, ...new Array<string>(zeros).fill('0'), ...(rest ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}
