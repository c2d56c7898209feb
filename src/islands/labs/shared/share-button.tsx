import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fragmentOf } from './share.ts';

/** An address that opens this text, copied, or shown to be copied by hand. The page's own address stays as it is. */
export function ShareButton({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), [shown]);

  const share = async (): Promise<void> => {
    const address = new URL(location.href);
    address.hash = await fragmentOf(text);
    try {
      await navigator.clipboard.writeText(address.href);
      setShown(undefined);
      setSaid('The link is copied.');
    } catch {
      setShown(address.href);
      setSaid('This browser does not let the guide copy. Copy the address from the field.');
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void share()}>
        Copy a link to this text
      </button>
      {shown !== undefined && <input ref={field} class="share-address" aria-label="Address of this text" readOnly value={shown} />}
      <span class="share-said" role="status">
        {said}
      </span>
    </>
  );
}
