import type { ComponentChild } from 'preact';
import { isUnbroken } from '../../text/unbroken.ts';
import type { RichText as Text } from '../../schema/published.ts';

/** Inline text of the guide, as elements. Links from the root get the site's base path. */
export function RichText({ text, base }: { text: Text; base: string }) {
  return <>{text.map((part, i) => (typeof part === 'string' ? part : <Part key={i} part={part} base={base} />))}</>;
}

function Part({ part, base }: { part: Exclude<Text[number], string>; base: string }): ComponentChild {
  switch (part[0]) {
    case 'code':
      return <code {...(isUnbroken(part[1]) && { class: 'unbroken' })}>{part[1]}</code>;
    case 'strong':
      return (
        <strong>
          <RichText text={part[1]} base={base} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <RichText text={part[1]} base={base} />
        </em>
      );
    case 'link':
      return (
        <a href={address(part[1], base)}>
          <RichText text={part[2]} base={base} />
        </a>
      );
  }
}

/** An address of the guide under its base path; others as they are. */
export function address(url: string, base: string): string {
  return url.startsWith('/') ? base + url.slice(1) : url;
}

/** Rich text without its marks. */
export function textOf(text: Text): string {
  return text
    .map((part) => (typeof part === 'string' ? part : part[0] === 'code' ? part[1] : textOf(part[0] === 'link' ? part[2] : part[1])))
    .join('');
}
