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

/** Removes every setting whose key begins with a prefix. */
export function removeSettings(prefix: string): void {
  for (const key of settingKeys(prefix)) writeSetting(key, undefined);
}

/** The keys of settings that begin with a prefix; none where storage is denied. */
export function settingKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
