import { useState } from 'preact/hooks';
import { fragmentOf } from './share.ts';

/** An address that opens this text, copied, or shown where copying is not allowed. */
export function ShareButton({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const share = async (): Promise<void> => {
    const address = new URL(location.href);
    address.hash = await fragmentOf(text);
    history.replaceState(null, '', address);
    try {
      await navigator.clipboard.writeText(address.href);
      setSaid('The address is copied.');
    } catch {
      setSaid('The address of this page now opens this text: copy it from the address bar.');
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void share()}>
        Copy an address of this text
      </button>
      <span class="share-said" role="status">
        {said}
      </span>
    </>
  );
}
