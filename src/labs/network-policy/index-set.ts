/** A set of numbers below a known size, kept as bits, so that uniting thousands of members takes few steps. */
export class IndexSet {
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  add(index: number): void {
    const at = index >>> 5;
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (index & 31));
  }

  has(index: number): boolean {
    return (((this.#words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
  }

  /** Adds the members of another set of the same size. */
  addAll(other: IndexSet): void {
    const words = this.#words;
    const more = other.#words;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) | (more[at] ?? 0);
  }
}
