import { isRecord } from '../schema/is-record.ts';

/** A file of the built guide: its path below the base, with which a browser asks for it, its size and its digest. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly digest: string;
}

/** All files of one build that a device keeps to read the guide without the server. */
export interface KeptList {
  readonly build: string;
  readonly files: readonly KeptFile[];
}

/** Where a build's list stands, below the base. */
export const LIST_PATH = 'offline.json';
/** Where the worker stands, below the base: never another name, or old workers would stay for good. */
export const WORKER_PATH = 'sw.js';
/** Sent to a worker that waits, once the learner wants its version. */
export const USE_THIS_VERSION = 'use-this-version';

const PREFIX = 'kcsa-field-guide';

/** All guides of one host share its caches: the base is part of the name. */
export function cacheName(base: string, build: string): string {
  return `${PREFIX} ${base} ${build}`;
}

/** The build that a cache of this guide holds, or undefined for a cache of another. */
export function buildOf(name: string, base: string): string | undefined {
  const prefix = cacheName(base, '');
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** Held shared by each tab with an exam, a review or a draft of a lab; alone by the tab that changes the version. */
export function workLock(base: string): string {
  return `${PREFIX} ${base} work`;
}

/**
 * @param value what a server or a cache gave as a list
 * @throws Error when it is none
 */
export function parseList(value: unknown): KeptList {
  if (!isRecord(value) || typeof value['build'] !== 'string' || !Array.isArray(value['files']))
    throw new Error('This is no list of files.');
  return { build: value['build'], files: value['files'].map(parseFile) };
}

function parseFile(value: unknown): KeptFile {
  if (!isRecord(value)) throw new Error('This is no file of a list.');
  const { path, bytes, digest } = value;
  if (typeof path !== 'string' || typeof digest !== 'string' || !Number.isSafeInteger(bytes)) throw new Error('This is no file of a list.');
  return { path, bytes: Number(bytes), digest };
}
