import { LIMITS } from '../../../labs/shared/limits.ts';

const KEY = 'text=';

/**
 * A text as the fragment of an address: compressed, and in letters that addresses may have. A fragment is not sent to any
 * server. https://www.rfc-editor.org/rfc/rfc4648#section-5
 */
export async function fragmentOf(text: string): Promise<string> {
  const packed = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return KEY + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What a fragment brings: no text, one that cannot be read or is too long, or a text, its lines ended as the editor does. */
export type SharedText = { readonly state: 'none' } | { readonly state: 'unreadable' } | { readonly state: 'text'; readonly text: string };

export async function textOfFragment(fragment: string): Promise<SharedText> {
  const plain = fragment.replace(/^#/, '');
  if (!plain.startsWith(KEY)) return { state: 'none' };
  try {
    const base64 = plain.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bytes = await bytesOf(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), LIMITS.characters);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { state: 'text', text: text.replaceAll(/\r\n?/g, '\n') };
  } catch {
    return { state: 'unreadable' };
  }
}

/**
 * All bytes of a stream.
 * @throws RangeError when there are more than `most`: a few bytes can be packed so that they unfold to gigabytes
 */
async function bytesOf(stream: ReadableStream<BufferSource>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
