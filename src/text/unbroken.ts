const LONGEST = 28;

/**
 * Whether a piece of code is a name that a line would break after a hyphen, and short enough to go to the next line whole:
 * flags such as `--client-cert-auth`. A narrow screen still breaks it where it does not fit.
 */
export function isUnbroken(code: string): boolean {
  return code.length <= LONGEST && code.includes('-') && !/\s/.test(code);
}
