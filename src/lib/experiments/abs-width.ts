import { at } from '../assert/at.ts';
import { type Arm, arm, type Experiment, type Figure, type Independent } from '../evidence/index.ts';
import { absCollapseSetup } from '../simulations/abs-collapse-setup.ts';
import { upperBound } from '../simulations/born-dead-bounds.ts';
import { bornDeadPercents } from './born-dead.ts';
import { absQuantities, observedAbs } from './observe.ts';

/** None of those of “abs-collapse”. */
const firstSeed = 1001;
/** How many networks of each width: of 2 as many as Lu et al. trained. */
const networks = { 2: 1000, 3: 400, 4: 400, 8: 400 } as const;
const widths = [2, 3, 4, 8] as const;
const layers = absCollapseSetup.hiddenLayers + 1;

const nets = (width: number, count: number): Arm =>
  arm(
    Array.from({ length: count }, (_, index) => firstSeed + index),
    (seed) => ({ activation: { id: 'relu' }, seed, width }),
    observedAbs,
  );
const percent = (of: string, quantity: string): Figure => ({ of, quantity, statistic: 'percent' });
/** The mean difference of two widths that share their seeds, as a share of the networks. */
const fewerConstant = (of: string, minus: string): Figure => ({
  of,
  minus,
  quantity: 'constant',
  statistic: 'mean',
});

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const width of widths) {
  const of = `width${width}`;
  arms[of] = nets(width, networks[width]);
  figures[`${of}Networks`] = { of, quantity: 'constant', statistic: 'runs' };
  for (const quantity of ['bornDead', 'constant', 'learned']) {
    figures[`${of}${quantity.replace(/^./, (letter) => letter.toUpperCase())}Percent`] = percent(
      of,
      quantity,
    );
  }
}

/**
 * Theirs are networks whose last hidden layer is zero at x = 1 and at x = −1. That is the same: with zero biases f(c x) = c f(x)
 * for c > 0, and a layer that is zero has nothing but dead units.
 */
const independent: Record<string, Independent> = {};
for (const width of [2, 3, 4] as const) {
  const ofTenLayers = at(bornDeadPercents[width], 1);
  independent[`width${width}BornDeadPercent`] = {
    low: ofTenLayers,
    high: ofTenLayers,
    runs: 40_000,
    rounding: 0.05,
  };
}

/** The collapse on |x| with as many networks as Lu et al. trained, and with wider ones. */
export const absWidth: Experiment = {
  id: 'abs-width',
  title: 'Learning |x| with ten layers, by width',
  hypothesis:
    'Of 1,000 ReLU networks of ten layers and width 2 more than 85 % collapse to a constant on |x|. The share falls with the width as the share born dead does: at width 3 it is 50 to 85 %, at width 4 it is 22 to 57 %, and at width 8 below 15 %, where more than half of the networks learn |x|.',
  method:
    'The networks of the experiment “abs-collapse”, ReLU alone, with new seeds: 1,000 of width 2, seeds 1001 to 2000, and 400 each of widths 3, 4 and 8, seeds 1001 to 1400. (A first run had 200 of these: that left width 4 open, its interval ending at 57.6 %. Nothing but the number of seeds was changed.) Born dead: before the first step some hidden layer has nothing but dead units. Constant: outputs that differ by less than 0.01 at the end. Learned: a mean squared error below 0.01. The limits come from the shares of networks born dead at ten layers, which are 88, 58 and 29 % at widths 2, 3 and 4, and at most 3.5 % at width 8: a network that is born dead stays a constant, and training adds some.',
  quantities: absQuantities,
  arms,
  figures: {
    ...figures,
    width4FewerConstant: fewerConstant('width3', 'width4'),
    width8FewerConstant: fewerConstant('width4', 'width8'),
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'width2ConstantPercent', above: 85 },
    { figure: 'width3ConstantPercent', within: [50, 85] },
    { figure: 'width4ConstantPercent', within: [22, 57] },
    { figure: 'width8ConstantPercent', below: 15 },
    { figure: 'width8LearnedPercent', above: 50 },
    { figure: 'width4FewerConstant', above: 0.1 },
    { figure: 'width8FewerConstant', above: 0.1 },
    ...([2, 3, 4] as const).map((width) => ({
      figure: `width${width}BornDeadPercent`,
      below: 100 * upperBound({ width, layers }),
    })),
  ],
  independent,
};
