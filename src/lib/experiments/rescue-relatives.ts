import { type Arm, arm, type Experiment, type Figure } from '../evidence/index.ts';
import type { RescueInput } from '../simulations/rescue.ts';
import { rescueSetup } from '../simulations/rescue-setup.ts';
import { observedRescue, rescueQuantities } from './observe.ts';

/** None of those of “rescue”, and as many. */
const seeds = Array.from({ length: rescueSetup.seeds }, (_, index) => 101 + index);
const { maximumSteps } = rescueSetup;

const killed = (activation: RescueInput['activation']): Arm =>
  arm(seeds, (seed): RescueInput => ({ activation, seed, maximumSteps }), observedRescue);

const arms: Record<string, Arm> = {
  relu: killed({ id: 'relu' }),
  'slope0.25': killed({ id: 'leaky-relu', negativeSlope: 0.25 }),
  prelu: killed({ id: 'prelu', negativeSlope: 0.25 }),
  elu: killed({ id: 'elu', alpha: 1 }),
};
const figures: Record<string, Figure> = {
  networks: { of: 'prelu', quantity: 'rescued', statistic: 'runs' },
  maximumSteps: { given: maximumSteps },
};
for (const of of Object.keys(arms)) {
  figures[`${of}Rescued`] = { of, quantity: 'rescued', statistic: 'count' };
  figures[`${of}RescuedPercent`] = { of, quantity: 'rescued', statistic: 'percent' };
  // Networks that do not come back have no steps to count: none with ReLU was expected to, and none with PReLU did. So an
  // expectation went with its figure, that PReLU's median is below 1,000.
  if (of === 'slope0.25' || of === 'elu')
    figures[`${of}MedianSteps`] = { of, quantity: 'steps', statistic: 'median' };
}

/** The killed networks of “rescue”, with the relatives of Leaky ReLU: one that learns its slope, and one that is smooth. */
export const rescueRelatives: Experiment = {
  id: 'rescue-relatives',
  title: 'Killed networks, with PReLU and ELU',
  hypothesis:
    'PReLU and ELU rescue killed networks as Leaky ReLU does: of 40 networks ELU brings back more than 85 % and PReLU, from a slope of 0.25, more than 70 %, half of them within 500 and within 1,000 steps; ReLU brings back less than 10 %.',
  method:
    'The killed networks of the experiment “rescue” with new seeds, 101 to 140: two moons, 2-16-16-1, full-batch SGD at the rate 0.5, the first layer’s biases lowered before the first step, 95 % accuracy within 6,000 steps. PReLU starts with the slope 0.25 in each hidden layer and learns it by the same optimiser at the same rate; beside it Leaky ReLU keeps that slope. ELU has α = 1.',
  quantities: rescueQuantities,
  arms,
  figures,
  foresight: 'earlier experiments',
  expected: [
    { figure: 'reluRescuedPercent', below: 10 },
    { figure: 'preluRescuedPercent', above: 70 },
    { figure: 'eluRescuedPercent', above: 85 },
    { figure: 'eluMedianSteps', below: 500 },
  ],
};
