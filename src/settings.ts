import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';

const SEGMENT = '[A-Za-z0-9_~-][A-Za-z0-9._~-]*';
const PATH = new RegExp(`^/?(?:${SEGMENT}(?:/${SEGMENT})*)?/?$`);

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://', abort: true });

/** Where a build of the guide will stand. Each is a variable of the environment. */
const Variables = z.object({
  GUIDE_BASE: z
    .string()
    .regex(PATH, 'must be a path of letters, digits, ".", "_", "~" and "-", such as /kcsa/')
    .default('/')
    .transform((path) => `/${path}/`.replace(/\/+/g, '/')),
  GUIDE_SITE: webAddress
    .regex(/^[a-z]+:\/\/[^/?#]+\/?$/i, 'must be an address without a path, such as https://guide.example.org; the path is GUIDE_BASE')
    .optional(),
  GUIDE_REPOSITORY: webAddress.optional(),
  GUIDE_OVERLAY: z.string().optional(),
});

export interface Settings {
  /** The path that the guide is served below, with a slash at both ends. */
  readonly base: string;
  /** Scheme and host that the guide is served at, if it is known: pages then name their own address. */
  readonly site: string | undefined;
  /** The repository that takes reports of problems, if there is one. */
  readonly repository: string | undefined;
  /** A folder that is laid over `content/`, absolute or from the project's root, if there is one. */
  readonly overlay: string | undefined;
}

/**
 * @param variables an environment; what is empty is not set
 * @throws Error that names every wrong variable, its value and what is allowed
 */
export function parseSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(Variables.shape).map((name) => [name, variables[name] === '' ? undefined : variables[name]]),
  );
  const { data, error } = Variables.safeParse(given);
  if (error) {
    const mistakes = error.issues.map(({ path, message }) => `  ${path.join('')}: "${String(given[String(path[0])])}" ${message}`);
    const wrong = new Error(`The settings of this build are wrong.\n${mistakes.join('\n')}`);
    // Whoever reads it mends a variable, not code.
    wrong.stack = wrong.message;
    throw wrong;
  }
  return { base: data.GUIDE_BASE, site: data.GUIDE_SITE, repository: data.GUIDE_REPOSITORY, overlay: data.GUIDE_OVERLAY };
}

/**
 * The settings of this build, from the environment and, for what is not set there, from the file `.env`.
 * @throws as `parseSettings`
 */
export function readSettings(): Settings {
  if (existsSync('.env')) loadEnvFile('.env');
  return parseSettings(process.env);
}
