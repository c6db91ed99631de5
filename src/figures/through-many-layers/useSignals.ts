/**
 * The networks of a question: those made at build, then each as the pool has it.
 *
 * const signals = useSignals(question, known, onScreen)
 *   signals.shown     the rows to draw, with what they are of: the old ones until the first new one has come
 *   signals.phase, signals.done, signals.failure, signals.cancel()
 */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type SweepPhase, useSweep } from '../shared/training/useSweep.ts';
import { inputs, type Question } from './figure.ts';
import { isSame, questionOf, type Signals, signalsOf } from './model.ts';

interface LiveSignals {
  readonly shown: Signals;
  readonly phase: SweepPhase;
  readonly done: number;
  readonly failure: string | null;
  cancel(): void;
}

export function useSignals(given: Question, known: Signals, onScreen: boolean): LiveSignals {
  const sweep = useSweep('signal', onScreen);
  /** The question that is asked or answered. */
  const asked = useRef(known.question);
  const shown = useRef(known);

  const { gain, shown: ids, width, twenty } = given;
  const { run, clear } = sweep;
  useEffect(() => {
    const next = questionOf({ gain, shown: ids, width, twenty });
    if (isSame(next, asked.current)) return;
    asked.current = next;
    if (isSame(next, known.question)) clear();
    else run(inputs(next));
  }, [gain, ids, width, twenty, known, run, clear]);

  const { phase, rows, done, failure, cancel } = sweep;
  shown.current = useMemo(() => {
    if (phase === 'idle') return known;
    return rows.some((row) => row !== null) ? signalsOf(asked.current, rows) : shown.current;
  }, [known, phase, rows]);
  return { shown: shown.current, phase, done, failure, cancel };
}
