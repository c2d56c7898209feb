import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressBeside,
  addressText,
  contains,
  isStrictlyWithin,
  parseAddress,
  parseCidr,
  type Cidr,
} from '../../../../src/labs/network-policy/address.ts';

const cidr = (text: string): Cidr => {
  const parsed = parseCidr(text);
  if ('refused' in parsed) throw new Error(`${text} ${parsed.refused.is}`);
  return parsed.cidr;
};

describe('an address', () => {
  test.each<[string, 4 | 6, bigint]>([
    ['0.0.0.0', 4, 0n],
    ['10.0.0.1', 4, 0x0a000001n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['1::', 6, 1n << 112n],
    ['fe80::1', 6, (0xfe80n << 112n) | 1n],
    ['2001:db8:0:0:0:0:0:1', 6, (0x20010db8n << 96n) | 1n],
    ['2001:DB8::1', 6, (0x20010db8n << 96n) | 1n],
    ['1:2:3:4:5:6:7::', 6, 0x00010002000300040005000600070000n],
    ['::2:3:4:5:6:7:8', 6, 0x00000002000300040005000600070008n],
    ['64:ff9b::192.0.2.33', 6, (0x64ff9bn << 96n) | 0xc0000221n],
    ['1:2:3:4:5:6:192.0.2.33', 6, 0x000100020003000400050006c0000221n],
  ])('%s', (text, family, value) => {
    expect(parseAddress(text)).toEqual({ family, value });
  });

  test.each([
    ['', 'nothing'],
    ['10.0.0', 'three parts'],
    ['10.0.0.0.1', 'five parts'],
    ['10.0.0.256', 'a part above 255'],
    ['010.0.0.1', 'a leading zero'],
    ['10.0.0.-1', 'a sign'],
    ['10.0.0.1 ', 'a space'],
    ['0x7f.0.0.1', 'another base'],
    ['example.com', 'a name'],
    [':', 'one colon'],
    [':::', 'three colons'],
    ['1:2:3:4:5:6:7', 'seven groups'],
    ['1:2:3:4:5:6:7:8:9', 'nine groups'],
    ['1::2:3:4:5:6:7:8', 'a gap that stands for nothing'],
    ['1::2::3', 'two gaps'],
    ['12345::', 'a group of five digits'],
    ['g::', 'a letter that is no digit'],
    ['fe80::1%eth0', 'a zone'],
    ['::ffff:10.0.0.1', 'an IPv4 address as IPv6'],
    ['::ffff:a00:1', 'the same in hexadecimal'],
    ['::1.2.3', 'a part of an IPv4 address'],
    ['::01.2.3.4', 'a leading zero at the end'],
    ['1.2.3.4::', 'an IPv4 address at the start'],
    ['1:2:3:4:5:6:7:1.2.3.4', 'an IPv4 address too many'],
  ])('not %j: %s', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('a range', () => {
  test.each([
    ['10.0.0.0', 'no prefix length'],
    ['10.0.0.0/', 'an empty one'],
    ['10.0.0.0/33', 'one above 32'],
    ['::/129', 'one above 128'],
    ['10.0.0.0/08', 'one with a leading zero'],
    ['10.0.0.0/+8', 'a sign'],
    ['010.0.0.0/8', 'a leading zero in the address'],
    ['10.0.0.0/255.0.0.0', 'a mask'],
    ['/8', 'no address'],
    ['::ffff:10.0.0.0/104', 'an IPv4 address as IPv6'],
    ['10.0.0.5/8', 'bits beyond the prefix length'],
    ['2001:db8::1/64', 'bits beyond the prefix length, IPv6'],
  ])('not %j: %s', (text) => {
    expect(parseCidr(text)).toHaveProperty('refused');
  });

  test.each<[string, string, boolean]>([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.1.2.3/32', '10.1.2.3', true],
    ['10.1.2.3/32', '10.1.2.4', false],
    ['0.0.0.0/0', '255.1.2.3', true],
    ['0.0.0.0/0', '::1', false],
    ['::/0', 'fe80::1', true],
    ['::/0', '10.0.0.1', false],
    ['172.16.0.0/12', '172.31.255.255', true],
    ['172.16.0.0/12', '172.32.0.0', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['fd00::/127', 'fd00::1', true],
    ['fd00::/127', 'fd00::2', false],
  ])('%s and %s: %s', (range, address, expected) => {
    expect(contains(cidr(range), parseAddress(address)!)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.0/8', '10.0.0.0/16', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['::/64', '0.0.0.0/0', false],
    ['2001:db8::/48', '2001:db8::/32', true],
  ])('%s is a part of %s: %s', (inner, outer, expected) => {
    expect(isStrictlyWithin(cidr(inner), cidr(outer))).toBe(expected);
  });
});

/** A range of either family, made by clearing the bits beyond a prefix. */
const ranges = fc
  .oneof(
    fc.record({ family: fc.constant<4 | 6>(4), bits: fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }), prefix: fc.nat(32) }),
    fc.record({ family: fc.constant<4 | 6>(6), bits: fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), prefix: fc.nat(128) }),
  )
  .map(({ family, bits, prefix }) => {
    const hostBits = BigInt((family === 4 ? 32 : 128) - prefix);
    return { family, prefix, first: (bits >> hostBits) << hostBits };
  });
const addresses = fc.oneof(fc.ipV4(), fc.ipV6());

function plainText(family: 4 | 6, value: bigint): string {
  const part = (i: number, width: bigint): bigint => (value >> (BigInt(i) * width)) & ((1n << width) - 1n);
  return family === 4
    ? [3, 2, 1, 0].map((i) => part(i, 8n)).join('.')
    : [7, 6, 5, 4, 3, 2, 1, 0].map((i) => part(i, 16n).toString(16)).join(':');
}

describe('laws of addresses', () => {
  test('a text is an address where Node says so, but for zones and IPv4 addresses as IPv6', () => {
    const texts = fc.oneof(addresses, fc.string({ unit: fc.constantFrom(':', '::', '.', '0', '1', '25', 'f', 'ffff', '%') }));
    fc.assert(
      fc.property(texts, (text) => {
        const mapped = /^(0*:)*:?(0+:)*ffff:/i.test(text);
        fc.pre(!text.includes('%') && !mapped);
        expect(parseAddress(text)?.family ?? 0).toBe(isIP(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('a range has an address where Node says so', () => {
    fc.assert(
      fc.property(ranges, addresses, fc.nat(), ({ family, prefix, first }, elsewhere, offset) => {
        const text = `${plainText(family, first)}/${prefix}`;
        const list = new BlockList();
        list.addSubnet(plainText(family, first), prefix, family === 4 ? 'ipv4' : 'ipv6');
        const near = plainText(family, (first + BigInt(offset)) % (1n << (family === 4 ? 32n : 128n)));
        for (const address of [near, elsewhere]) {
          const parsed = parseAddress(address);
          if (parsed?.family !== family) continue;
          expect(contains(cidr(text), parsed)).toBe(list.check(address, family === 4 ? 'ipv4' : 'ipv6'));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the text of an address is read as that address', () => {
    fc.assert(
      fc.property(addresses, ranges, (text, { family, first }) => {
        for (const address of [parseAddress(text), { family, value: first }]) {
          // An IPv4 address dressed as IPv6 is none here.
          if (address === undefined || address.value >> 32n === 0xffffn) continue;
          expect(parseAddress(addressText(address))).toEqual(address);
        }
      }),
    );
  });

  /** https://www.rfc-editor.org/rfc/rfc5952#section-4 */
  test.each([
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['2000:0:0:0:0:0:0:0', '2000::'],
    ['FD00:0EC2:0:0:0:0:0:254', 'fd00:ec2::254'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['10:0:0:10:0:0:0:10', '10:0:0:10::10'],
    ['10.0.0.0', '10.0.0.0'],
  ])('the text of %s is %s', (text, canonical) => {
    expect(addressText(parseAddress(text)!)).toBe(canonical);
  });

  test('an address has a neighbour on each side, but at the ends of its family', () => {
    const beside = (text: string, step: 1 | -1) => {
      const found = addressBeside(parseAddress(text)!, step);
      return found === undefined ? undefined : addressText(found);
    };
    expect([beside('10.0.0.0', -1), beside('10.255.255.255', 1), beside('0.0.0.0', -1), beside('255.255.255.255', 1)]).toEqual([
      '9.255.255.255',
      '11.0.0.0',
      undefined,
      undefined,
    ]);
    expect([beside('::', -1), beside('fd00::', 1), beside('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 1)]).toEqual([
      undefined,
      'fd00::1',
      undefined,
    ]);
  });

  test('two ranges are apart, or one is within the other', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const [one, two] = [a, b].map(({ family, prefix, first }) => cidr(`${plainText(family, first)}/${prefix}`)) as [Cidr, Cidr];
        const share = one.family === two.family && one.first <= two.last && two.first <= one.last;
        const equal = one.family === two.family && one.first === two.first && one.last === two.last;
        expect(share).toBe(equal || isStrictlyWithin(one, two) || isStrictlyWithin(two, one));
      }),
    );
  });

  test('of any text something is made, without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const each of [text, `${text}/8`]) expect(() => [parseAddress(each), parseCidr(each)]).not.toThrow();
      }),
    );
  });
});
