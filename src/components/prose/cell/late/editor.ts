/**
 * The editor of a cell: CodeMirror in a shadow root, where its styles are sheets that are adopted, which the policy lets be;
 * elsewhere it would write a `<style>`. Colours are the page's own, by their names.
 */
import { history, historyKeymap, insertNewlineKeepIndent, undo, undoDepth } from '@codemirror/commands';
import { EditorState, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type TokenKind, tokensOf } from '#cells/highlight.ts';

export interface Editor {
  focus(): void;
  undo(): void;
  /** Other code in the place of all of it; that can be undone. */
  replace(code: string): void;
  dispose(): void;
}

interface EditorOptions {
  readonly code: string;
  /** What a screen reader calls it, and how it is left. */
  readonly label: string;
  /** Called with all of the code, and whether there is something to undo. */
  readonly change: (code: string, undoable: boolean) => void;
  readonly run: () => void;
  readonly leave: () => void;
}

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: 'var(--code-size)', borderRadius: 'var(--radius)' },
  '&.cm-focused': { outline: '2.5px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflowX: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem 0 6ch', textIndent: '-6ch' },
  '.cm-gutters': { border: 'none', background: 'none', color: 'var(--soft)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3.125rem', padding: '0 0.875rem 0 0' },
  '.code-comment': { color: 'var(--soft)', fontStyle: 'italic' },
  '.code-string': { color: 'var(--good)' },
  '.code-keyword': { color: 'var(--accent)', fontWeight: '600' },
});

const marks: Readonly<Record<TokenKind, Decoration>> = {
  comment: Decoration.mark({ class: 'code-comment' }),
  string: Decoration.mark({ class: 'code-string' }),
  keyword: Decoration.mark({ class: 'code-keyword' }),
};

/** Cells are short: all of it is looked at after each change. */
function coloured({ state }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let at = 0;
  for (const { kind, text } of tokensOf(state.doc.toString())) {
    if (kind !== null) builder.add(at, at + text.length, marks[kind]);
    at += text.length;
  }
  return builder.finish();
}

const colours = ViewPlugin.define(
  (view) => ({
    decorations: coloured(view),
    update(change: ViewUpdate) {
      if (change.docChanged) this.decorations = coloured(change.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

/**
 * What is typed or deleted over a selection. The browser would keep the look of what it replaces by a `style`, which the policy
 * refuses.
 */
function overSelection(event: InputEvent, view: EditorView): boolean {
  const text =
    event.inputType === 'insertText' ? event.data : event.inputType.startsWith('delete') ? '' : null;
  if (text === null || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(text), {
    userEvent: text === '' ? 'delete.selection' : 'input.type',
    scrollIntoView: true,
  });
  return true;
}

export function openEditor(host: HTMLElement, { code, label, change, run, leave }: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // To the page an editor in a shadow is no field: what is typed in it must not be taken for a short cut of the site's (“/”).
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey && !event.altKey)
      event.stopPropagation();
  });
  const command = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        history(),
        colours,
        theme,
        EditorView.lineWrapping,
        EditorView.domEventHandlers({ beforeinput: overSelection }),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true', translate: 'no' }),
        // Tab is bound to nothing, so it leaves the editor as it leaves any other field. Arrows, Home and deletion are the
        // browser's own: CodeMirror's would be more to load.
        keymap.of([
          { key: 'Shift-Enter', run: command(run) },
          { key: 'Escape', run: command(leave) },
          { key: 'Enter', run: insertNewlineKeepIndent },
          ...historyKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) change(state.doc.toString(), undoDepth(state) > 0);
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    undo() {
      undo(view);
      view.focus();
    },
    replace: (other) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    dispose: () => view.destroy(),
  };
}
