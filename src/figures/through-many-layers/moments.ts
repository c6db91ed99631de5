import { at } from '#lib/assert/at.ts';
import { fateOf } from '#lib/questions/signal-fate.ts';
import { stream } from '#lib/random/index.ts';
import type { SignalOutcome } from '#lib/simulations/signal.ts';
import { median } from '#lib/statistics/median.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { inputs, layers, type throughManyLayers } from './figure.ts';
import { chart, chartLabel, nameOf, sentence, signalsOf, table } from './model.ts';

/** Signals that grow or fade, each activation’s by a rate of its own. */
export const moments: MomentsOf<typeof throughManyLayers> = (state) => {
  const { uniform } = stream(state.twenty, 'moments', state.gain, state.width);
  const rates = state.shown.map(() => 0.7 + 0.5 * uniform());
  const all = inputs(state).map(({ seed }): SignalOutcome => {
    const luck = 0.99 + 0.02 * uniform();
    return {
      seed,
      after_pl: rates.map((rate) =>
        Array.from({ length: layers }, (_, index) => {
          const size = (rate * luck) ** (index + 1);
          return { size, spread: size * 0.8 ** (index + 1) };
        }),
      ),
    };
  });
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows = all.map((row, index) => (index < done ? row : null));
    const signals = signalsOf(state, rows);
    const lines = chart(state, signals);
    const sizes = rates.map((_, path) =>
      median(all.slice(0, Math.max(1, done)).map(({ after_pl }) => at(at(after_pl, path), layers - 1).size)),
    );
    const kept = state.shown.filter((_, path) => fateOf(at(sizes, path)) === 'kept').map(nameOf);
    return {
      texts: [sentence(state, phase, signals), chartLabel(state, signals)],
      table: table(signals),
      charts: [lines],
      says:
        done > 0 && state.quantity === 'size' && kept.length === 1
          ? [new RegExp(`within a factor of 3 of 1 with ${at(kept, 0).replace(/[()]/g, '.')}`)]
          : [],
    };
  };
  return [moment('running', 0), moment('running', 1), moment('cancelled', 7), moment('finished', all.length)];
};
