import { useState } from 'preact/hooks';

interface Props {
  text: string;
  /** Opens the lab again with a text. */
  onTry: (text: string) => void;
  /** Keeps a text aside and opens the lab with its beginning. */
  onSetAside: (text: string) => void;
}

/** What stands in a lab's place once drawing it has failed: the text, which is kept, and the ways on. */
export function StoppedLab({ text, onTry, onSetAside }: Props) {
  const [edited, setEdited] = useState(text);
  return (
    <div class="notice" role="alert">
      <p>
        The lab has stopped at this text because of a mistake in the guide. The text is kept: change it and try again, or set it aside and
        start over.
      </p>
      <textarea
        class="editor-plain"
        aria-label="The text at which the lab stopped"
        spellcheck={false}
        autocapitalize="off"
        rows={16}
        value={edited}
        onInput={({ currentTarget: { value } }) => setEdited(value)}
      />
      <p class="button-row">
        <button type="button" class="button" onClick={() => onTry(edited)}>
          Try again
        </button>
        <button type="button" class="button" onClick={() => onSetAside(edited)}>
          Set it aside and start over
        </button>
      </p>
    </div>
  );
}
