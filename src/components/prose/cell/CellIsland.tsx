/**
 * A cell of a lesson: Run, which is there at once; the editor, which comes when the code is touched; what was changed, which this
 * browser keeps; and what the code shows.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Running } from '#cells/frame/sandbox.ts';
import type { Output } from '#cells/output.ts';
import { Button } from '#components/ui/Button.tsx';
import { island } from '#components/ui/island.tsx';
import { LiveRegion } from '#components/ui/LiveRegion.tsx';
import { codeNow, keepCode, noteCode, ownCode } from './code-of.ts';
import type { Editor } from './late/editor.ts';

interface CellProps {
  readonly id: string;
  readonly title: string;
  /** The cells that run first, and what they are called. */
  readonly before: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  /** The address of the frame in which code runs. */
  readonly frame: string;
  /** As the lesson has them. */
  readonly code?: ComponentChildren;
  readonly output?: ComponentChildren;
}

const unloaded = 'What this needs could not be loaded: is there a connection?';

type Parts = typeof import('./late/parts.ts');

function Cell({ id, title, before, titles, frame, code: asWritten, output: asCommitted }: CellProps) {
  const place = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const listing = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const running = useRef<Running | null>(null);
  const runButton = useRef<HTMLDivElement>(null);
  const original = useRef('');
  /** What runs code and shows it: who only reads the page does without. */
  const [parts, setParts] = useState<Parts | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const [outputs, setOutputs] = useState<readonly Output[] | null>(null);
  const [said, setSaid] = useState('');
  const [isFault, setIsFault] = useState(false);

  useEffect(() => {
    original.current = place.current?.querySelector('.cell__code')?.textContent ?? '';
    noteCode(id, original.current);
    const kept = ownCode(id);
    if (kept !== null && kept !== original.current) {
      setOwn(kept);
      // Where it does not come, the lesson's own code stays in sight.
      import('./late/parts.ts').then(setParts, () => undefined);
    }
    return () => {
      running.current?.stop();
      editor.current?.dispose();
    };
  }, [id]);

  const say = (sentence: string, fault = false): void => {
    setSaid(sentence);
    setIsFault(fault);
  };

  async function run(): Promise<void> {
    running.current?.stop();
    setIsRunning(true);
    say(
      before.length === 0
        ? 'Running.'
        : `Running, after ${before.map((each) => `“${titles[each]}”`).join(', ')}.`,
    );
    const shown: Output[] = [];
    setOutputs([]);
    try {
      const late = await import('./late/parts.ts');
      setParts(late);
      const cells = [...before, id].map((each) => ({ id: each, code: codeNow(each) }));
      const mine = late.runInSandbox(frame, cells, (output) => {
        shown.push(output);
        setOutputs([...shown]);
      });
      running.current = mine;
      const ended = await mine.ended;
      if (running.current !== mine) return;
      if (ended.status === 'refused') setOutputs(null);
      say(late.sentenceOf(ended, shown, id, titles), ended.status !== 'done' && ended.status !== 'stopped');
    } catch {
      setOutputs(null);
      say(unloaded, true);
    }
    running.current = null;
    setIsRunning(false);
  }

  const change = (code: string, undoable: boolean): void => {
    keepCode(id, code);
    setOwn(code === original.current ? null : code);
    setCanUndo(undoable);
  };

  async function edit(): Promise<void> {
    if (isEditing) {
      editor.current?.focus();
      return;
    }
    setIsEditing(true);
    try {
      const { openEditor } = await import('./late/editor.ts');
      if (host.current === null || editor.current !== null) return;
      editor.current = openEditor(host.current, {
        code: codeNow(id),
        label: `Code of “${title}”. Tab or Escape leaves it, Shift and Enter run it.`,
        change,
        run: () => void run(),
        leave: () => runButton.current?.querySelector('button')?.focus(),
      });
      editor.current.focus();
    } catch {
      setIsEditing(false);
      say(unloaded, true);
    }
  }

  // A short cut: the button Edit does the same, and has a name. Who selects code to copy it has no wish to change it.
  useEffect(() => {
    const code = listing.current;
    const touch = (): void => {
      if (getSelection()?.isCollapsed !== false) void edit();
    };
    code?.addEventListener('click', touch);
    return () => code?.removeEventListener('click', touch);
  });

  const reset = (): void => {
    running.current?.stop();
    // In the editor that can be undone.
    if (editor.current !== null) editor.current.replace(original.current);
    else change(original.current, false);
    setOutputs(null);
    say('The code is the lesson’s again.');
  };

  return (
    <div ref={place}>
      <div ref={host} class="cell__editor" hidden={!isEditing} />
      <div ref={listing} class="cell__listing" hidden={isEditing}>
        {own === null || parts === null ? asWritten : <parts.CodeLines code={own} />}
      </div>
      <div class="cell__actions needs-script" ref={runButton}>
        <Button
          kind="primary"
          onClick={() => (isRunning ? running.current?.stop() : void run())}
          label={isRunning ? `Stop: ${title}` : `Run: ${title}`}
        >
          {isRunning ? 'Stop' : 'Run'}
        </Button>
        {isEditing ? (
          <Button onClick={() => editor.current?.undo()} disabled={!canUndo} label={`Undo: ${title}`}>
            Undo
          </Button>
        ) : (
          <Button onClick={() => void edit()} label={`Edit: ${title}`}>
            Edit
          </Button>
        )}
        <Button onClick={reset} disabled={own === null && outputs === null} label={`Reset: ${title}`}>
          Reset
        </Button>
        {isEditing ? (
          <p class="cell__help">
            <kbd>Shift</kbd> + <kbd>Enter</kbd> runs it. <kbd>Tab</kbd> or <kbd>Escape</kbd> leaves the code.
          </p>
        ) : null}
      </div>
      <p class="cell__said" data-fault={isFault ? '' : undefined}>
        {said}
      </p>
      <div class="cell__output">
        {outputs === null || parts === null ? asCommitted : <parts.Outputs outputs={outputs} />}
      </div>
      <LiveRegion text={said} />
    </div>
  );
}

export const CellIsland = island(Cell);
