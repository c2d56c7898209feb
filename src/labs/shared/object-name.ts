import type { KubernetesObject } from './read-objects.ts';

/** `Pod shop/web`, `Namespace shop`: kind, namespace if one is written, and name. */
export function objectName({ kind, value }: KubernetesObject): string {
  const metadata = field(value, 'metadata');
  const name = textOf(field(metadata, 'name')) ?? textOf(field(metadata, 'generateName')) ?? 'without a name';
  const namespace = textOf(field(metadata, 'namespace'));
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

function field(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
