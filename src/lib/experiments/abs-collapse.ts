import { type Arm, arm, type Experiment, type Figure, seedsTo } from '../evidence/index.ts';
import type { AbsInput } from '../simulations/abs-collapse.ts';
import { absQuantities, observedAbs } from './observe.ts';

const networks = (activation: AbsInput['activation']): Arm =>
  arm(seedsTo(200), (seed): AbsInput => ({ activation, seed }), observedAbs);
const leaky = (negativeSlope: number): Arm => networks({ id: 'leaky-relu', negativeSlope });
const percent = (of: string, quantity: string): Figure => ({ of, quantity, statistic: 'percent' });
const independent = { runs: 200, rounding: 0.5 } as const;

/** Ten layers of width 2 learn |x| with Adam, the task of Lu et al.: how many do, and how many end as a constant? */
export const absCollapse: Experiment = {
  id: 'abs-collapse',
  title: 'Learning |x| with ten narrow layers',
  hypothesis:
    'Nearly all ReLU networks of ten layers and width 2 collapse to a constant on |x|, most before the first step; with a slope of 0.2 nearly all learn it.',
  method:
    '64 points of |x| on [−√3, √3], ten layers of width 2, He-normal, full batch, Adam at 0.01, 800 steps, seeds 1 to 200, the same start for each activation. Learned: a mean squared error below 0.01. Constant: outputs that differ by less than 0.01.',
  quantities: absQuantities,
  arms: {
    relu: networks({ id: 'relu' }),
    'slope0.01': leaky(0.01),
    'slope0.1': leaky(0.1),
    'slope0.2': leaky(0.2),
    elu: networks({ id: 'elu' }),
  },
  figures: {
    networks: { of: 'relu', quantity: 'learned', statistic: 'runs' },
    reluLearnedPercent: percent('relu', 'learned'),
    reluConstantPercent: percent('relu', 'constant'),
    reluBornDeadPercent: percent('relu', 'bornDead'),
    'slope0.01LearnedPercent': percent('slope0.01', 'learned'),
    'slope0.01ConstantPercent': percent('slope0.01', 'constant'),
    'slope0.1LearnedPercent': percent('slope0.1', 'learned'),
    'slope0.2LearnedPercent': percent('slope0.2', 'learned'),
    'slope0.2ConstantPercent': percent('slope0.2', 'constant'),
    eluLearnedPercent: percent('elu', 'learned'),
  },
  foresight: null,
  expected: [
    { figure: 'reluLearnedPercent', below: 10 },
    { figure: 'reluConstantPercent', above: 80 },
    { figure: 'reluBornDeadPercent', above: 50 },
    { figure: 'slope0.2LearnedPercent', above: 80 },
  ],
  independent: {
    reluLearnedPercent: { low: 2, high: 2, ...independent },
    'slope0.01LearnedPercent': { low: 44, high: 49, ...independent },
    'slope0.1LearnedPercent': { low: 81, high: 90, ...independent },
    'slope0.2LearnedPercent': { low: 93, high: 96, ...independent },
    eluLearnedPercent: { low: 98, high: 98, ...independent },
  },
};
