import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, indentService, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, RangeSetBuilder, StateEffect } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { fieldText } from '../../../labs/shared/completion-text.ts';
import { completionsAt } from '../../../labs/shared/completions.ts';
import type { Shapes } from '../../../labs/shared/shape.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { EditorMark } from '../../../labs/shared/presentation.ts';

/** An editor on the page. */
export interface CodeEditor {
  setText(text: string): void;
  /** Selects a place and shows it. */
  goTo(range: Range): void;
  /** Draws the marks again. */
  remark(): void;
  remove(): void;
}

interface Options {
  readonly text: string;
  readonly label: string;
  readonly shapes: Shapes;
  readonly marks: () => readonly EditorMark[];
  readonly onChange: (text: string) => void;
}

/** Colours come from the page's tokens, which reach into the shadow root. */
const THEME = EditorView.theme({
  '&': {
    color: 'var(--code-ink)',
    backgroundColor: 'var(--color-paper-high)',
    fontSize: 'var(--text-sm)',
    border: '1px solid var(--color-line-strong)',
    borderRadius: 'var(--radius)',
  },
  '&.cm-focused': { outline: '0.15rem solid var(--color-accent)', outlineOffset: '0.15rem' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55', minBlockSize: '16rem', maxBlockSize: '70dvh', overflow: 'auto' },
  '@media print': { '.cm-scroller': { maxBlockSize: 'none' } },
  '.cm-gutters': {
    color: 'var(--color-ink-soft)',
    backgroundColor: 'var(--color-paper-raised)',
    border: 'none',
    borderRadius: 'var(--radius)',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--color-paper-raised)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--color-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--color-accent-soft)',
  },
  '.cm-tooltip': { color: 'var(--color-ink)', backgroundColor: 'var(--color-paper-high)', border: '1px solid var(--color-line-strong)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--color-on-accent)', background: 'var(--color-accent)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.8' },
  '.cm-diagnostic': { fontFamily: 'var(--font-sans)', maxInlineSize: '34rem', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderInlineStart: '0.3rem solid var(--color-danger)' },
  '.cm-diagnostic-warning': { borderInlineStart: '0.3rem solid var(--diagram-risky)' },
  // CodeMirror's own markers are images in data addresses, which the policy forbids.
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'normal', textAlign: 'center', fontWeight: '700' },
  '.cm-lint-marker-error::after': { content: '"\\2717"', color: 'var(--color-danger)' },
  '.cm-lint-marker-warning::after': { content: '"!"', color: 'var(--diagram-risky)' },
  // Safari does not know the short form with a style.
  '.cm-lintRange-error, .cm-lintRange-warning': { textDecorationLine: 'underline', textDecorationStyle: 'wavy' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecorationColor: 'var(--color-danger)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecorationColor: 'var(--diagram-risky)' },
});

const COLOURS = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
    { tag: [tags.string, tags.special(tags.string), tags.content], color: 'var(--code-string)' },
    { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.labelName, tags.typeName], color: 'var(--code-constant)' },
    { tag: [tags.comment, tags.lineComment], color: 'var(--code-comment)' },
    { tag: [tags.meta, tags.punctuation, tags.separator], color: 'var(--code-keyword)' },
  ]),
);

/** The most columns by which a wrapped line hangs. */
const MOST_HANGING = 24;

/** Lines that are too long hang under their own indentation, so that they are not taken for lines of the text. */
const HANGING = EditorView.theme(
  Object.fromEntries(
    Array.from({ length: MOST_HANGING }, (_, i) => [
      `.cm-hang-${i + 1}`,
      { textIndent: `-${i + 1}ch`, paddingInlineStart: `calc(${i + 1}ch + 6px)` },
    ]),
  ),
);

const HANGING_LINES = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = hangingLines(view);
    }

    update({ view, docChanged, viewportChanged }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = hangingLines(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** The lines in sight, each by how deep its words stand behind spaces and dashes. */
function hangingLines({ state, visibleRanges }: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      const depth = Math.min(/^ *(?:- +)*/.exec(line.text)?.[0].length ?? 0, MOST_HANGING);
      if (depth > 0) lines.add(line.from, line.from, Decoration.line({ class: `cm-hang-${depth}` }));
      at = line.to + 1;
    }
  }
  return lines.finish();
}

/** Says that there are other marks, though the text is the same. */
const REMARK = StateEffect.define();

/** Under a key without a value a line stands deeper, which the grammar cannot know before it is there. */
const INDENTS = indentService.of(({ state }, pos) => {
  const above = state.doc.lineAt(Math.max(0, pos - 1)).text;
  const key = /^(?<before>\s*(?:- +)*)[^\s#][^#]*:\s*$/.exec(above)?.groups;
  return key ? (key['before'] ?? '').length + 2 : undefined;
});

/**
 * Writes over a selection ourselves. Chromium would keep the look of what it replaces by an inline style, which the
 * policy blocks and reports. Brackets and quotation marks are put around a selection instead.
 */
const OVERWRITES = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || data === null || /["'([{]/.test(data) || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/**
 * Puts an editor into a host. It lives in a shadow root, where its style sheets are constructed ones: the page's policy
 * allows no style elements. Tab leaves it, as it leaves every control.
 */
export function openCodeEditor(host: HTMLElement, { text, label, shapes, marks, onChange }: Options): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const complete: CompletionSource = ({ state, pos }) => {
    const found = completionsAt(state.doc.toString(), pos, shapes);
    if (!found || found.options.length === 0) return null;
    return {
      from: found.from,
      options: found.options.map(({ label: name, field, insert }) => ({
        label: name,
        detail: field === undefined ? '' : fieldText(field),
        apply: insert,
      })),
    };
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        INDENTS,
        OVERWRITES,
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        autocompletion({ override: [complete] }),
        yaml(),
        COLOURS,
        THEME,
        lintGutter(),
        linter((target) => marks().map((mark) => diagnostic(mark, target.state.doc.length)), {
          delay: 0,
          needsRefresh: ({ transactions }) => transactions.some(({ effects }) => effects.some((effect) => effect.is(REMARK))),
        }),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        HANGING,
        HANGING_LINES,
        // What scrolls has to hold something that says that it takes the focus.
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (next) => {
      const before = view.state.doc.toString();
      // Only what differs: the cursor stays with the words around it.
      if (next !== before) view.dispatch({ changes: difference(before, next) });
    },
    goTo: ({ from, to }) => {
      const end = view.state.doc.length;
      const head = Math.min(from, end);
      view.dispatch({
        // The cursor stands where the place begins: its end may be a line below.
        selection: { anchor: Math.min(to, end), head },
        // In the middle, where neither the page's header nor an edge covers it.
        effects: EditorView.scrollIntoView(head, { y: 'center' }),
      });
      view.focus();
    },
    remark: () => view.dispatch({ effects: REMARK.of(null) }),
    remove: () => view.destroy(),
  };
}

/** The shortest stretch whose replacement makes one text the other. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

function diagnostic(
  { range, severity, message }: EditorMark,
  length: number,
): { from: number; to: number; severity: EditorMark['severity']; message: string } {
  const from = Math.min(range.from, length);
  return { from, to: Math.min(Math.max(range.to, from), length), severity, message };
}
