/** A cell that somebody has touched: it runs, has an editor, keeps what was changed, and shows what the code shows. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Running, runInSandbox, textOf } from '#cells/frame/sandbox.ts';
import { type Grade, isPassed } from '#cells/grade.ts';
import type { Output } from '#cells/output.ts';
import { unloaded } from '#cells/unloaded.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodeLines } from '../CodeLines.tsx';
import type { CellProps, Wish } from '../cell-props.ts';
import { codeNow, keepCode, noteCode } from '../code-of.ts';
import { Outputs } from '../Outputs.tsx';
import { sentenceOf } from '../said.ts';
import type { Editor } from './editor.ts';
import { Imports } from './Imports.tsx';

interface LiveCellProps extends CellProps {
  /** What the reader wanted when they touched it. */
  readonly wish: Wish | null;
  /** The code as the lesson has it. */
  readonly original: string;
  /** What is said of it now. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  /** Called when its code has passed. */
  readonly solve: () => void;
}

/** How a sentence is meant: something failed, an exercise is passed, or not yet. */
type Tone = 'fault' | 'passed' | 'missed' | null;

const gradeTone = (grade: Grade | null): Tone =>
  grade === null ? null : isPassed(grade) ? 'passed' : 'missed';

export function LiveCell(props: LiveCellProps) {
  const { id, title, before, titles, frame, grading, library, wish, original, said, say, solve } = props;
  const host = useRef<HTMLDivElement>(null);
  const listing = useRef<HTMLDivElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const running = useRef<Running | null>(null);
  const [code, setCode] = useState(() => {
    noteCode(id, original);
    return codeNow(id);
  });
  const [isEditing, setIsEditing] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const [outputs, setOutputs] = useState<readonly Output[] | null>(null);
  const [tone, setTone] = useState<Tone>(null);
  const focusRun = (): void => actions.current?.querySelector('button')?.focus();

  useEffect(() => {
    if (wish === 'run') {
      focusRun();
      void run();
    }
    if (wish === 'edit') void edit();
  }, [wish]);

  useEffect(
    () => () => {
      running.current?.stop();
      editor.current?.dispose();
    },
    [],
  );

  const tell = (sentence: string, how: Tone = null): void => {
    setTone(how);
    say(sentence);
  };

  async function run(): Promise<void> {
    running.current?.stop();
    setIsRunning(true);
    const first = before.map((each) => `“${titles[each]}”`).join(', ');
    tell(first === '' ? 'Running.' : `Running, after ${first}.`);
    const shown: Output[] = [];
    setOutputs([]);
    const cells = [...before, id].map((each) => ({ id: each, code: codeNow(each) }));
    const graded =
      grading === null
        ? cells
        : textOf(grading).then((code) => [...cells, { id: `${id}.grading`, code, grades: id }]);
    const mine = runInSandbox(frame, graded, (output) => {
      shown.push(output);
      setOutputs([...shown]);
    });
    running.current = mine;
    const ended = await mine.ended;
    if (running.current !== mine) return;
    running.current = null;
    setIsRunning(false);
    if (ended.status === 'refused') setOutputs(null);
    const grade = ended.status === 'done' ? ended.grade : null;
    if (grade !== null && isPassed(grade)) solve();
    const isWrong = ended.status !== 'done' && ended.status !== 'stopped';
    tell(sentenceOf(ended, shown, id, titles), isWrong ? 'fault' : gradeTone(grade));
  }

  const change = (changed: string, undoable: boolean): void => {
    keepCode(id, changed);
    setCode(changed);
    setCanUndo(undoable);
  };

  async function edit(): Promise<void> {
    if (editor.current !== null) return editor.current.focus();
    setIsEditing(true);
    try {
      const { openEditor } = await import('./editor.ts');
      if (host.current === null || editor.current !== null) return;
      editor.current = openEditor(host.current, {
        code: codeNow(id),
        label: `Code of “${title}”. Tab or Escape leaves it, Shift and Enter run it.`,
        change,
        run: () => void run(),
        leave: focusRun,
      });
      editor.current.focus();
    } catch {
      setIsEditing(false);
      tell(unloaded, 'fault');
    }
  }

  // A short cut: the button Edit does the same, and has a name. Who selects code to copy it has no wish to change it.
  useEffect(() => {
    const place = listing.current;
    const touch = (): void => {
      if (getSelection()?.isCollapsed !== false) void edit();
    };
    place?.addEventListener('click', touch);
    return () => place?.removeEventListener('click', touch);
  });

  const reset = (): void => {
    const stopped = running.current;
    // Nobody's any more, so that what is said of its end does not follow what is said here.
    running.current = null;
    setIsRunning(false);
    stopped?.stop();
    // In the editor that can be undone.
    if (editor.current !== null) editor.current.replace(original);
    else change(original, false);
    setOutputs(null);
    tell('The code is the lesson’s again.');
    // Its own button has nothing more to do, and would drop the focus.
    focusRun();
  };

  return (
    <>
      <div ref={host} class="cell__editor" hidden={!isEditing} />
      <div ref={listing} class="cell__listing" hidden={isEditing}>
        <CodeLines code={code} />
      </div>
      <div class="cell__actions" ref={actions}>
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
        <Button onClick={reset} disabled={code === original && outputs === null} label={`Reset: ${title}`}>
          Reset
        </Button>
        {isEditing ? (
          <p class="cell__help">
            <kbd>Shift</kbd> + <kbd>Enter</kbd> runs it. <kbd>Tab</kbd> or <kbd>Escape</kbd> leaves the code.
          </p>
        ) : null}
      </div>
      <p class="cell__said" data-tone={tone ?? undefined}>
        {said}
      </p>
      <div class="cell__output">{outputs === null ? props.output : <Outputs outputs={outputs} />}</div>
      <Imports code={code} library={library} />
    </>
  );
}
