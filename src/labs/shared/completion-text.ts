import type { FieldNote } from './completions.ts';
import type { FieldType } from './shape.ts';

/** What stands beside a field that is offered: `list of Container, required`. */
export function fieldText({ type, required }: FieldNote): string {
  return `${typeText(type)}${required ? ', required' : ''}`;
}

function typeText(type: FieldType): string {
  switch (type.is) {
    case 'any':
      return 'anything';
    case 'scalar':
      return type.scalar === 'string' ? 'text' : type.scalar === 'integer' ? 'whole number' : type.scalar;
    case 'enum':
      return type.values.join(' | ');
    case 'list':
      return `list of ${typeText(type.of)}`;
    case 'map':
      return `map of ${typeText(type.of)}`;
    case 'object':
      return type.shape;
  }
}
