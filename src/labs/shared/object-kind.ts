import { editDistance } from '../../text/edit-distance.ts';
import type { Shapes } from './shape.ts';

/** Version and kind, as an object names them. */
export interface KindInText {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What an object is, as far as it says so. */
export type Kind =
  | { readonly state: 'read'; readonly kind: KindInText; readonly shape: string }
  | { readonly state: 'no-object'; readonly lacks: 'both' | 'apiVersion' | 'kind' }
  /** Quotation marks of a word processor are no marks of YAML. */
  | { readonly state: 'quotes'; readonly field: 'apiVersion' | 'kind' }
  | { readonly state: 'kind-case'; readonly kind: KindInText; readonly right: string }
  /** A kind that is read, in a version or group of Kubernetes that does not have it. */
  | { readonly state: 'api-version'; readonly kind: KindInText; readonly right: string }
  /** Another kind of the same name, of somebody else's group. */
  | { readonly state: 'other-group'; readonly kind: KindInText }
  | { readonly state: 'other-kind'; readonly kind: KindInText };

/** API groups that once had kinds of today's groups, and the core group as some write it. */
const FORMER_GROUPS: ReadonlySet<string> = new Set(['', 'core', 'extensions', 'policy', 'apps', 'batch']);

/** @param list what an item of a list takes where it names neither kind nor version */
export function kindOf(value: unknown, shapes: Shapes, list?: KindInText): Kind {
  const written = { apiVersion: textOf(value, 'apiVersion'), kind: textOf(value, 'kind') };
  const isSilent = list !== undefined && written.apiVersion === undefined && written.kind === undefined;
  const { apiVersion, kind } = isSilent ? list : written;
  if (apiVersion === undefined || kind === undefined) {
    return { state: 'no-object', lacks: apiVersion !== undefined ? 'kind' : kind !== undefined ? 'apiVersion' : 'both' };
  }
  const named = { apiVersion, kind };
  const shape = shapes.shapeOf(apiVersion, kind);
  if (shape !== undefined) return { state: 'read', kind: named, shape };
  if (/[“”„‘’]/.test(apiVersion + kind)) return { state: 'quotes', field: /[“”„‘’]/.test(apiVersion) ? 'apiVersion' : 'kind' };
  const known = shapes.kinds.map(splitKind);
  const capital = known.find((each) => each.kind !== kind && each.kind.toLowerCase() === kind.toLowerCase());
  if (capital?.apiVersion === apiVersion) return { state: 'kind-case', kind: named, right: capital.kind };
  const same = known.find((each) => each.kind === kind);
  if (same === undefined) return { state: 'other-kind', kind: named };
  const group = groupOf(apiVersion);
  if (group === groupOf(same.apiVersion) || FORMER_GROUPS.has(group) || isMisspelt(group, groupOf(same.apiVersion)))
    return { state: 'api-version', kind: named, right: same.apiVersion };
  return { state: 'other-group', kind: named };
}

/**
 * The items of a list: of any object with the field `items`, as `kubectl` takes it. A typed list such as a PodList gives
 * its version and kind to items that name neither.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/unstructured/unstructured.go
 */
export function itemsOf(
  value: unknown,
  list?: KindInText,
): { readonly list: readonly unknown[] | undefined; readonly kind: KindInText | undefined } | undefined {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, 'items')) return undefined;
  const items: unknown = Reflect.get(value, 'items');
  const [apiVersion, kind] = [textOf(value, 'apiVersion') ?? list?.apiVersion, textOf(value, 'kind') ?? list?.kind];
  if (kind === undefined) return undefined;
  const own = kind === 'List' || apiVersion === undefined ? undefined : { apiVersion, kind: kind.replace(/List$/, '') };
  if (items === null || items === undefined) return { list: [], kind: own };
  return { list: Array.isArray(items) ? items : undefined, kind: own };
}

/** Whether a group is no other's: that of Kubernetes with letters wrong or missing, or one of its domain. */
function isMisspelt(group: string, right: string): boolean {
  return /(^|\.)k8s\.io$/.test(group) || editDistance(group, right) <= 3;
}

function splitKind(key: string): KindInText {
  const at = key.lastIndexOf('/');
  return { apiVersion: key.slice(0, at), kind: key.slice(at + 1) };
}

function groupOf(apiVersion: string): string {
  const at = apiVersion.indexOf('/');
  return at < 0 ? (/^v\d/.test(apiVersion) ? '' : apiVersion) : apiVersion.slice(0, at);
}

function textOf(value: unknown, field: string): string | undefined {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, field)) return undefined;
  const found: unknown = Reflect.get(value, field);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
