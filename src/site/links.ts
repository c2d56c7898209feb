/** Puts the site's base path before a path from the root, so that the guide works under any sub-path. */
export function withBase(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
