import type { ILabelSelector } from '@kubernetes-models/apimachinery/apis/meta/v1/LabelSelector';

export type Labels = Readonly<Record<string, string | undefined>>;

/** A selector whose every part may be absent, as in an object that the API server would complete. */
export type LabelSelector = Readonly<Partial<ILabelSelector>>;

/**
 * Whether labels match a selector: every label and every expression must. An empty selector matches everything; one
 * whose operator is not known, or whose values do not fit it, is invalid and matches nothing.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(selector: LabelSelector, labels: Labels): boolean {
  const has = (key: string): boolean => Object.hasOwn(labels, key) && labels[key] !== undefined;
  const equal = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => has(key) && labels[key] === value);
  return (
    equal &&
    (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
      const isOneOf = has(key) && values.includes(labels[key] ?? '');
      switch (operator) {
        case 'In':
          return values.length > 0 && isOneOf;
        case 'NotIn':
          // Also objects that do not have the key at all.
          return values.length > 0 && !isOneOf;
        case 'Exists':
          return values.length === 0 && has(key);
        case 'DoesNotExist':
          return values.length === 0 && !has(key);
        default:
          return false;
      }
    })
  );
}

/** A selector in words: `app = web and tier in (front, back)`; "everything" where it is empty. */
export function selectorText(selector: LabelSelector): string {
  const parts = [
    ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key} = ${value}`),
    ...(selector.matchExpressions ?? []).map(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return `${key} in (${values.join(', ')})`;
        case 'NotIn':
          return `${key} not in (${values.join(', ')})`;
        case 'Exists':
          return `${key} exists`;
        case 'DoesNotExist':
          return `${key} does not exist`;
        default:
          return `${key} ${operator}`;
      }
    }),
  ];
  return parts.length === 0 ? 'everything' : parts.join(' and ');
}
