import { type Arm, arm, type Experiment, type Figure, inWords, seedsTo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { parseSpec } from '../spec/index.ts';
import { runAway, runAwayQuantities } from './runaway-slope.ts';

const tasks = { moons: 'two-moons', spiral: 'spiral' } as const;
/** How the weights are trained, by its name in figures. */
const optimizers = {
  'Sgd0.1': { id: 'sgd', learningRate: 0.1 },
  'Sgd0.3': { id: 'sgd', learningRate: 0.3 },
  'Adam0.01': { id: 'adam', learningRate: 0.01 },
} as const;
/** The slopes’ step size as a share of the weights’. */
const shares = {
  Own: { factor: 1, said: 'slopes at the same' },
  Tenth: { factor: 0.1, said: 'slopes at a tenth' },
} as const;

const arms: Record<string, Arm> = {};
const words: Record<string, string> = {};
const figures: Record<string, Figure> = {};
for (const [task, data] of Object.entries(tasks)) {
  for (const [optimizer, { id, learningRate }] of Object.entries(optimizers)) {
    for (const [share, { factor, said }] of Object.entries(shares)) {
      const name = `${task}${optimizer}${share}`;
      words[name] = `${task}, ${inWords(id)} at ${learningRate}, ${said}`;
      const slopeLearningRate = factor * learningRate;
      arms[name] = arm(
        seedsTo(100),
        (seed) => {
          const { training, ...rest } = smallNet({ data, activation: { id: 'prelu' }, learningRate, seed });
          return parseSpec({
            ...rest,
            training: { ...training, optimizer: { id, learningRate, slopeLearningRate } },
          });
        },
        runAway,
        2,
      );
      figures[`${name}RanAway`] = { of: name, quantity: 'ranAway', statistic: 'count' };
    }
  }
}

/** Where PReLU’s slope wants a step size of its own, and where not. */
export const runawayByOptimiser: Experiment = {
  id: 'runaway-by-optimiser',
  title: 'Learned slopes, by optimiser and rate',
  hypothesis:
    'On two moons PReLU’s slopes run away at the weights’ rate under SGD at 0.3, in more than a tenth of the runs; under SGD at 0.1 and under Adam at 0.01 they do so in fewer than one in twenty, and at a tenth of the weights’ rate they do so nowhere in more than one in twenty.',
  method:
    'Two moons and a spiral, 2-16-16-1, PReLU from 0.25, one slope per layer, 1,500 steps in batches of 32 of SGD at 0.1, SGD at 0.3 and Adam at 0.01, the slopes at the weights’ rate and at a tenth of it, seeds 1 to 100. A slope has run away where it ends beyond 10 in size, or where the run has diverged.',
  quantities: runAwayQuantities,
  words,
  arms,
  figures: { networks: { of: 'moonsSgd0.3Own', quantity: 'ranAway', statistic: 'runs' }, ...figures },
  foresight: 'independent figures',
  expected: [
    { figure: 'moonsSgd0.3OwnRanAway', above: 10 },
    { figure: 'moonsSgd0.1OwnRanAway', below: 5 },
    { figure: 'moonsAdam0.01OwnRanAway', below: 5 },
    ...Object.keys(tasks).flatMap((task) =>
      Object.keys(optimizers).map((optimizer) => ({ figure: `${task}${optimizer}TenthRanAway`, below: 5 })),
    ),
  ],
};
