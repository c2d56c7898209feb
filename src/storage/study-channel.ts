import type { LogRecord } from '../study/records.ts';

const CHANNEL = 'kcsa-field-guide-events';

/** What tabs tell each other: an event, or that the whole log is to be read again or has been erased. */
export type Announcement = LogRecord | 'imported' | 'erased';

/** Where there is no such channel nothing is heard, and a reload shows what other tabs did. */
export function openChannel(name: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
}

/**
 * Listens to other tabs.
 * @param hear takes what came, which another version of the guide may have sent
 * @returns tells the other tabs
 */
export function joinChannel(hear: (data: unknown) => void): (announcement: Announcement) => void {
  const channel = openChannel(CHANNEL);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  return (announcement) => channel?.postMessage(announcement);
}

/** Tells other tabs once, from a page that does not listen. */
export function announce(announcement: Announcement): void {
  const channel = openChannel(CHANNEL);
  channel?.postMessage(announcement);
  channel?.close();
}
