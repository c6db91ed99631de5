import { at } from '../assert/at.ts';
import { formatNumber } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { SignalInput, SignalOutcome } from '../simulations/signal.ts';
import { signalSetup } from '../simulations/signal-setup.ts';
import { median } from '../statistics/median.ts';
import { graded, readField, seedsFrom } from './exercise.ts';

const gain: NumberOptions = {
  name: 'gain',
  label: 'Gain of the weights',
  symbol: 'g',
  minimum: 0.5,
  maximum: 2,
  scale: { kind: 'linear', step: 0.01, marks: [0.5, 1, 1.5, 2] },
  default: 1,
};

const { layers } = signalSetup;
const width = 128;
const inputs = 16;
const needed = 18;
const seeds = seedsFrom(101, 20);
/** Sizes that are near enough to 1. */
const [lowest, highest] = [2 / 3, 3 / 2];

/** A signal through ELU’s layers has to come out about as large as it went in. */
export const steadyElu = graded<'signal', SignalInput, SignalOutcome>({
  id: 'steady-elu',
  title: 'A steady signal for ELU',
  goal: `Find a gain with which the signal’s size behind layer ${layers} of an ELU network lies between 2/3 and 3/2, in at least ${needed} of ${seeds.length} networks of width ${width}.`,
  activation: 'elu',
  fields: [gain],
  seeds,
  task: 'signal',
  needed,

  build: (values, seed) => ({
    paths: [{ activation: 'elu', gain: readField(gain, values) }],
    width,
    layers,
    inputs,
    seed,
  }),

  succeeded: (outcome) => isSteady(sizeOf(outcome)),

  describe: (outcome) => `size ${written(sizeOf(outcome))}`,

  score: (outcomes, good) =>
    `behind layer ${layers} the median size is ${written(median(outcomes.map(sizeOf)))}; it is between 2/3 and 3/2 in ${good} of ${seeds.length} networks; ${needed} were asked for.`,

  hint(outcomes) {
    const middle = median(outcomes.map(sizeOf));
    if (middle < lowest) return 'Too little is left: each layer takes more than its weights give back.';
    if (middle > highest) return 'It has grown: the weights give more than each layer takes.';
    return 'Nearly: the median lies there, but too many networks do not.';
  },
});

const sizeOf = ({ after_pl }: SignalOutcome): number => at(at(after_pl, 0), layers - 1).size;

const isSteady = (size: number): boolean => size >= lowest && size <= highest;

const written = (size: number): string => formatNumber(size, 2);
