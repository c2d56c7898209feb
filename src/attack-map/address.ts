/** The sets of practices that have a name. */
export const PRESETS = ['none', 'kubeadm', 'core', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** What an address can name. */
export interface Known {
  readonly starts: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
  /** A practice by the word that stands for it in addresses, earlier words included. */
  readonly practices: ReadonlyMap<string, string>;
  readonly exercises: ReadonlySet<string>;
  readonly presets: Readonly<Record<Preset, ReadonlySet<string>>>;
}

/** What is looked at. */
export interface View {
  readonly from: string;
  readonly to: string;
  readonly inPlace: ReadonlySet<string>;
  readonly exercise: string | undefined;
}

/** The parameters of an address, as they stand in it. */
export interface Parameters {
  readonly from: string | null;
  readonly to: string | null;
  readonly with: string | null;
  readonly exercise: string | null;
}

/** An address read: what it asks for as far as it is known, and the words that are not. */
export interface ReadAddress {
  readonly view: View;
  readonly unknown: readonly string[];
}

/** Reads the parameters of an address; what is absent or unknown is as in the first view. */
export function readAddress(parameters: Parameters, known: Known, first: View): ReadAddress {
  const unknown: string[] = [];
  const one = (word: string | null, among: ReadonlySet<string>): string | undefined => {
    if (word === null || word === '') return undefined;
    if (among.has(word)) return word;
    unknown.push(word);
    return undefined;
  };
  const preset = PRESETS.find((each) => each === parameters.with);
  const words = preset === undefined && parameters.with !== null ? parameters.with.split(',').filter((word) => word !== '') : [];
  const chosen = words.flatMap((word) => {
    const practice = known.practices.get(word);
    if (practice === undefined) unknown.push(word);
    return practice ?? [];
  });
  return {
    view: {
      from: one(parameters.from, known.starts) ?? first.from,
      to: one(parameters.to, known.positions) ?? first.to,
      inPlace: preset !== undefined ? known.presets[preset] : parameters.with === null ? first.inPlace : new Set(chosen),
      exercise: one(parameters.exercise, known.exercises),
    },
    unknown,
  };
}

/** The parameters that lead to a view. */
export function writeAddress(
  { from, to, inPlace, exercise }: View,
  presets: Known['presets'],
  wordOf: (practice: string) => string,
): string {
  const chosen = presetOf(inPlace, presets) ?? [...inPlace].map(wordOf).join(',');
  return exercise === undefined ? `?from=${from}&with=${chosen}&to=${to}` : `?exercise=${exercise}&with=${chosen}`;
}

/** The named set that is exactly this one. */
export function presetOf(inPlace: ReadonlySet<string>, presets: Known['presets']): Preset | undefined {
  return PRESETS.find((preset) => presets[preset].size === inPlace.size && [...inPlace].every((practice) => presets[preset].has(practice)));
}
