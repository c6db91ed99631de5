import { type Arm, arm, counted, type Experiment, type Figure, type Observation } from '../evidence/index.ts';
import { stepsToTarget } from '../simulations/race.ts';
import type { Contestant } from '../simulations/race-setup.ts';
import { leakyAt, reluAt, seedsAfter, stepLimit } from './races.ts';

export const racers: Readonly<Record<'relu' | 'leaky', (rate: number) => Contestant>> = {
  relu: reluAt,
  leaky: (rate) => leakyAt(0.2, rate),
};
export const triedRates = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3] as const;

/** None of those with which they race afterwards. */
const tuningSeeds = seedsAfter(101, 50);

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [racer, at] of Object.entries(racers)) {
  for (const rate of triedRates) {
    const name = `${racer}Rate${rate}`;
    arms[name] = arm(
      tuningSeeds,
      (seed) => ({ contestant: at(rate), seed }),
      ({ contestant, seed }): Observation => {
        const { steps, digest } = stepsToTarget('two-moons', contestant, seed);
        return { quantities: { steps: steps ?? stepLimit }, digest };
      },
      2,
    );
    figures[`${name}Steps`] = { of: name, quantity: 'steps', statistic: 'mean' };
  }
}

/** The rate that suits each of them on the moons: what “race-own-rate” is run at. */
export const raceRates: Experiment = {
  id: 'race-rates',
  title: 'The rate that suits each, on the two moons',
  hypothesis:
    'On two moons the rate 0.1 suits neither ReLU nor a slope of 0.2: at 1 both need less than half of the steps on average.',
  method:
    'Two moons, 2-16-16-1, SGD in batches of 32 at nine rates, seeds 101 to 150, the same start and batches. The steps to the first reading of 95 % of all points, read every 5 steps; a run that never gets there, or diverges before, counts as 1,500. The best rate is the one with the smallest mean, of two alike the smaller.',
  quantities: {
    steps: counted('Steps to the first reading of 95\u00a0%; 1,500 where there is none', 'steps', stepLimit),
  },
  arms,
  figures: { networks: { of: 'reluRate0.1', quantity: 'steps', statistic: 'runs' }, ...figures },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'reluRate0.1Steps', above: 200 },
    { figure: 'leakyRate0.1Steps', above: 200 },
    { figure: 'reluRate1Steps', below: 150 },
    { figure: 'leakyRate1Steps', below: 200 },
  ],
};
