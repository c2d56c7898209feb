import type { ScalarTag } from 'yaml';

/**
 * Scalars as `kubectl` reads them: YAML 1.1's words for true and false, numbers as Go writes them, and neither times nor
 * numbers to the base of sixty.
 * https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go
 */
export const GO_SCALARS: readonly ScalarTag[] = [
  {
    tag: 'tag:yaml.org,2002:null',
    default: true,
    test: /^(?:~|null|Null|NULL)?$/,
    resolve: () => null,
    identify: (value) => value === null,
  },
  {
    tag: 'tag:yaml.org,2002:bool',
    default: true,
    test: /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/,
    resolve: (text, onError) =>
      /^(?:y|yes|on|true)$/i.test(text) ? true : /^(?:n|no|off|false)$/i.test(text) ? false : unfit(text, onError),
    identify: (value) => typeof value === 'boolean',
  },
  {
    tag: 'tag:yaml.org,2002:bool',
    default: true,
    test: /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/,
    resolve: () => false,
  },
  {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?(?:0_*[xX][0-9a-fA-F_]*[0-9a-fA-F]_*|0_*[bB][01_]*[01]_*|0_*[oO][0-7_]*[0-7]_*|0[0-7_]*|[1-9][0-9_]*)$/,
    resolve: (text, onError) => integer(text) ?? unfit(text, onError),
    identify: (value) => Number.isInteger(value),
  },
  {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    test: /^[-+]?(?:\.[0-9_]*[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]*[0-9][0-9_]*)?$/,
    resolve: (text, onError) => finite(text) ?? unfit(text, onError),
    identify: (value) => typeof value === 'number',
  },
  {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
    resolve: (text) => (/nan/i.test(text) ? NaN : text.startsWith('-') ? -Infinity : Infinity),
  },
];

/** A tag that does not fit: what it stands before stays a text. */
function unfit(text: string, onError: (message: string) => void): string {
  onError('unfit');
  return text;
}

function integer(text: string): number | undefined {
  const [, sign = '', base = '', digits = ''] = /^([-+]?)(0[xXbBoO]|0(?=[0-9]))?([0-9a-fA-F]+)$/.exec(text.replaceAll('_', '')) ?? [];
  const radix = base === '' ? 10 : /x/i.test(base) ? 16 : /b/i.test(base) ? 2 : 8;
  const value = Number.parseInt(digits, radix);
  return Number.isNaN(value) ? undefined : sign === '-' ? -value : value;
}

function finite(text: string): number | undefined {
  const plain = text.replaceAll('_', '');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? undefined : value;
}
