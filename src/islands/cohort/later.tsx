import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws its part of a page in a task of its own: the tables of a large cohort together would hold the page up. */
export function Later({ children }: { children: ComponentChildren }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true));
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
