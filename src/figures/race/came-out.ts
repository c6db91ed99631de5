import { decide as decideOwnRate } from '#lib/questions/own-rate.ts';
import { decide as decidePenguins } from '#lib/questions/race-penguins.ts';
import { raceSetups, racingRates } from '#lib/simulations/race-setup.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { RaceState } from './figure.ts';
import type { Summary } from './model.ts';

/** Over at least so many seeds; ten more or less may be lucky. */
const fewest = 50;

const pair = { one: 'relu', other: 'leaky-relu', slope: 0.2 } as const;

/** At the settings of each question, whichever seeds they are. */
export const cameOut: CameOut<[RaceState, Summary]> = {
  'own-rate'(state, { done, paired }) {
    const { relu: oneRate, leaky: otherRate } = racingRates;
    if (done < fewest || done < Number(state.seeds)) return null;
    if (!isAt(state, { ...pair, task: 'two-moons', oneRate, otherRate })) return null;
    return paired.interval === null ? null : decideOwnRate(paired.verdict, paired.interval.median);
  },
  'race-penguins'(state, { done, even }) {
    const { learningRate } = raceSetups.penguins;
    if (done < fewest || done < Number(state.seeds)) return null;
    if (!isAt(state, { ...pair, task: 'penguins', oneRate: learningRate, otherRate: learningRate }))
      return null;
    return decidePenguins(even / done);
  },
};
