/**
 * The curves of a question: those made at build, then each seed's as the pool has it.
 *
 * const curves = useCurves(question, known, onScreen)
 *   curves.shown     the rows to draw, with what they are of: the old ones until the first new one has come
 *   curves.isExact   whether they are all there, to the bit, and of this question: those made at build are rounded
 *   curves.phase, curves.done, curves.failure, curves.cancel()
 *
 * A question is asked once a drag of the learning rate has rested, any other change at once; and the one of the build where
 * `exact` says that the bits are wanted.
 */
import { useEffect, useRef } from 'preact/hooks';
import { isAt } from '../shared/rules.ts';
import { type SweepPhase, useSweep } from '../shared/training/useSweep.ts';
import { inputs, type Question } from './figure.ts';
import type { Curves } from './model.ts';

interface LiveCurves {
  readonly shown: Curves;
  readonly isExact: boolean;
  readonly phase: SweepPhase;
  /** Seeds that are done. */
  readonly done: number;
  readonly failure: string | null;
  cancel(): void;
}

/** How long the learning rate has to rest, in milliseconds. */
const rest = 250;

export function useCurves(question: Question, known: Curves, onScreen: boolean, exact: boolean): LiveCurves {
  const sweep = useSweep('slope-curve', onScreen);
  /** The question that is asked or answered. */
  const asked = useRef(known.question);
  const shown = useRef(known);

  const { data, learningRate, twenty } = question;
  const { run, clear } = sweep;
  const isIdle = sweep.phase === 'idle';
  useEffect(() => {
    const next: Question = { data, learningRate, twenty };
    const isBuilt = isAt(next, known.question);
    if (isAt(next, asked.current) && !(exact && isBuilt && isIdle)) return;
    const ask = (): void => {
      asked.current = next;
      if (isBuilt && !exact) clear();
      else run(inputs(next));
    };
    if (learningRate === asked.current.learningRate) {
      ask();
      return;
    }
    const timer = setTimeout(ask, rest);
    return () => clearTimeout(timer);
  }, [data, learningRate, twenty, known, run, clear, exact, isIdle]);

  const { phase, done, failure, cancel } = sweep;
  if (phase === 'idle') {
    shown.current = known;
  } else if (done > 0 && shown.current.rows !== sweep.rows) {
    shown.current = { question: asked.current, rows: sweep.rows };
  }
  const isExact = phase === 'finished' && isAt(question, asked.current);
  return { shown: shown.current, isExact, phase, done, failure, cancel };
}
