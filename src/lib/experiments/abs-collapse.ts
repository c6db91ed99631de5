import { type AbsInput, type AbsOutcome, absRun } from './abs-collapse-run.ts';
import type { Experiment } from './experiment.ts';

const networks = 200;

/** The runs of seeds 1, 2, … with one activation. */
function outcomes(activation: AbsInput['activation']): readonly AbsOutcome[] {
  return Array.from({ length: networks }, (_, index) => absRun({ activation, seed: index + 1 }));
}

function percent(runs: readonly AbsOutcome[], holds: (run: AbsOutcome) => boolean): number {
  return (100 * runs.filter(holds).length) / runs.length;
}

/** Ten layers of width 2 learn |x| with Adam, the task of Lu et al.: how many do, and how many end as a constant? */
export const absCollapse: Experiment = {
  id: 'abs-collapse',
  hypothesis:
    'Nearly all ReLU networks of ten layers and width 2 collapse to a constant on |x|, most before the first step; with a slope of 0.2 nearly all learn it.',
  findings: {
    networks: 200,
    reluLearnedPercent: 3,
    reluConstantPercent: 92.5,
    reluBornDeadPercent: 89,
    'slope0.01LearnedPercent': 41.5,
    'slope0.01ConstantPercent': 24.5,
    'slope0.1LearnedPercent': 84.5,
    'slope0.2LearnedPercent': 94.5,
    'slope0.2ConstantPercent': 1.5,
    eluLearnedPercent: 95.5,
  },
  measure() {
    const relu = outcomes({ id: 'relu' });
    const leaky = (negativeSlope: number) => outcomes({ id: 'leaky-relu', negativeSlope });
    const learned = ({ end }: AbsOutcome) => end === 'learned';
    const constant = ({ end }: AbsOutcome) => end === 'constant';
    const [hundredth, tenth, fifth] = [leaky(0.01), leaky(0.1), leaky(0.2)];
    return {
      networks,
      reluLearnedPercent: percent(relu, learned),
      reluConstantPercent: percent(relu, constant),
      reluBornDeadPercent: percent(relu, ({ bornDead }) => bornDead),
      'slope0.01LearnedPercent': percent(hundredth, learned),
      'slope0.01ConstantPercent': percent(hundredth, constant),
      'slope0.1LearnedPercent': percent(tenth, learned),
      'slope0.2LearnedPercent': percent(fifth, learned),
      'slope0.2ConstantPercent': percent(fifth, constant),
      eluLearnedPercent: percent(outcomes({ id: 'elu' }), learned),
    };
  },
};
