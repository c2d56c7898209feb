import type { Policy } from '../../../labs/network-policy/index.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import type { LoadedText } from './loaded-text.ts';

interface Props {
  policy: Policy;
  loaded: LoadedText;
  onGoTo: VerdictProps['onGoTo'];
}

/** A policy's name, with the way to its line, if it is one of the text. */
export function PolicyName({ policy, loaded, onGoTo }: Props) {
  return (
    <>
      <span class="np-policy-name">
        {policy.namespace}/{policy.name}
      </span>{' '}
      {loaded.written(policy.object) ? (
        <PlaceLink policy={policy} path={['metadata', 'name']} loaded={loaded} onGoTo={onGoTo} />
      ) : (
        <span class="object-place">(given)</span>
      )}
    </>
  );
}

/** The way to a part of a policy; nothing for a policy that is given. */
export function PlaceLink({ policy, path, loaded, onGoTo }: Props & { path: FieldPath }) {
  const object = loaded.written(policy.object);
  if (!object) return null;
  const { from, to } = object.rangeOf(path);
  // A rule may be longer than the editor is high: it is shown from its first line on.
  return <LineLink line={object.lineOf(path)} range={{ from, to: typeof path.at(-1) === 'number' ? from : to }} onGoTo={onGoTo} />;
}
