const FILES: Readonly<Record<string, string>> = import.meta.glob(
  ['/deploy/nginx/*', '/deploy/Containerfile', '/deploy/Caddyfile', '/deploy/kubernetes/**/*.yaml'],
  { query: '?raw', import: 'default', eager: true },
);

/** A file of `deploy/`, its path from there. */
export interface DeployFile {
  readonly path: string;
  readonly text: string;
}

/** The files of `deploy/` whose path begins with a text, in the order of their paths. */
export function deployFiles(beginning: string): DeployFile[] {
  return Object.entries(FILES)
    .map(([path, text]) => ({ path: path.replace('/deploy/', ''), text }))
    .filter(({ path }) => path.startsWith(beginning))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
