/**
 * The networks of a question: those made at build, then each as the pool has it.
 *
 * const signals = useSignals(question, known, onScreen)
 *   signals.shown     the rows to draw, with what they are of: the old ones until the first new one has come
 *   signals.isExact   whether they are all there, to the bit, and of this question: those made at build are rounded
 *   signals.phase, signals.done, signals.failure, signals.cancel()
 *
 * Where `exact` says that the bits are wanted, the question of the build is asked as well.
 */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type SweepPhase, useSweep } from '../shared/training/useSweep.ts';
import { inputs, type Question } from './figure.ts';
import { isSame, questionOf, type Signals, signalsOf } from './model.ts';

interface LiveSignals {
  readonly shown: Signals;
  readonly isExact: boolean;
  readonly phase: SweepPhase;
  readonly done: number;
  readonly failure: string | null;
  cancel(): void;
}

export function useSignals(given: Question, known: Signals, onScreen: boolean, exact: boolean): LiveSignals {
  const sweep = useSweep('signal', onScreen);
  /** The question that is asked or answered. */
  const asked = useRef(known.question);
  const shown = useRef(known);

  const { gain, shown: ids, width, twenty } = given;
  const { run, clear } = sweep;
  const isIdle = sweep.phase === 'idle';
  useEffect(() => {
    const next = questionOf({ gain, shown: ids, width, twenty });
    const isBuilt = isSame(next, known.question);
    if (isSame(next, asked.current) && !(exact && isBuilt && isIdle)) return;
    asked.current = next;
    if (isBuilt && !exact) clear();
    else run(inputs(next));
  }, [gain, ids, width, twenty, known, run, clear, exact, isIdle]);

  const { phase, rows, done, failure, cancel } = sweep;
  shown.current = useMemo(() => {
    if (phase === 'idle') return known;
    return rows.some((row) => row !== null) ? signalsOf(asked.current, rows) : shown.current;
  }, [known, phase, rows]);
  const isExact = phase === 'finished' && isSame(given, asked.current);
  return { shown: shown.current, isExact, phase, done, failure, cancel };
}
