/**
 * Small settings in localStorage. Storage may be denied, full, or hold what somebody else wrote:
 * reading then gives undefined, writing does nothing, and the page goes on.
 */
export function readSetting(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes a setting, or removes it when the value is undefined. */
export function writeSetting(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The setting lasts for this page only.
  }
}
