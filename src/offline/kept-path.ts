/**
 * Which kept file answers an address, as a path below the guide's base without query and fragment: pages read their
 * query in the browser, and Pagefind puts a time behind the name of its table of contents.
 * @param base the address of the guide's home page
 * @returns undefined for an address that is none of the guide
 */
export function keptPath(address: string, base: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const home = new URL(base);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return undefined;
  const path = pathname.slice(home.pathname.length);
  return path.endsWith('/index.html') || path === 'index.html' ? path.slice(0, -'index.html'.length) : path;
}
