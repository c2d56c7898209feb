import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Shapes } from '../../../labs/shared/shape.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { CodeEditor } from './code-editor.ts';
import type { EditorMark } from '../../../labs/shared/presentation.ts';

interface Props {
  label: string;
  text: string;
  shapes: Shapes;
  marks: readonly EditorMark[];
  /** Where to go, as often as another one is given. */
  target: Range | undefined;
  onChange: (text: string) => void;
}

/** A text to edit: a code editor where it loads, or else a plain text area. */
export function Editor({ label, text, shapes, marks, target, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<CodeEditor | undefined>(undefined);
  const [isReady, setReady] = useState(false);
  // The editor is opened once; what it asks for later is what was drawn last.
  const latest = useRef({ text, marks, onChange });
  latest.current = { text, marks, onChange };

  useEffect(() => {
    let gone = false;
    import('./code-editor.ts')
      .then(({ openCodeEditor }) => {
        if (gone || !host.current) return;
        // The editor measures its lines when it opens, so it must be shown by then.
        host.current.hidden = false;
        editor.current = openCodeEditor(host.current, {
          text: latest.current.text,
          label,
          shapes,
          marks: () => latest.current.marks,
          onChange: (next) => latest.current.onChange(next),
        });
        setReady(true);
      })
      // The text area stays.
      .catch(() => undefined);
    return () => {
      gone = true;
      editor.current?.remove();
      editor.current = undefined;
    };
  }, [label, shapes]);

  useLayoutEffect(() => editor.current?.setText(text), [text]);
  useLayoutEffect(() => editor.current?.remark(), [marks, isReady]);
  useLayoutEffect(() => {
    if (!target) return;
    if (editor.current) editor.current.goTo(target);
    else {
      area.current?.focus();
      area.current?.setSelectionRange(target.from, target.to);
    }
  }, [target]);

  return (
    <div class="editor">
      <div class="editor-code" ref={host} hidden={!isReady} />
      {!isReady && (
        <textarea
          ref={area}
          class="editor-plain"
          aria-label={label}
          spellcheck={false}
          autocapitalize="off"
          rows={20}
          value={text}
          onInput={({ currentTarget: { value } }) => onChange(value)}
        />
      )}
    </div>
  );
}
