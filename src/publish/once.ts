import type { Content } from './content.ts';

/** A function of the content that computes once for each content it is asked about. */
export function oncePerContent<T>(derive: (content: Content) => T): (content: Content) => T {
  const known = new WeakMap<Content, { readonly value: T }>();
  return (content) => {
    const held = known.get(content) ?? { value: derive(content) };
    known.set(content, held);
    return held.value;
  };
}
