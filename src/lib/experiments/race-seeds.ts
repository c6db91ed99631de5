import {
  type Arm,
  arm,
  type Experiment,
  type Figure,
  type Observation,
  ofKind,
  yesOrNo,
} from '../evidence/index.ts';
import { paired } from '../statistics/paired.ts';
import { leakyAt, pairOf, reluAt, seedsAfter } from './races.ts';

/** A whole race of so many seeds, of which only the verdict is kept. */
const races = (slope: number, seeds: number, count: number): Arm =>
  arm(
    seedsAfter(1, count),
    (race) => ({
      contestants: [reluAt(0.1), leakyAt(slope, 0.1)] as const,
      seeds: seedsAfter(2001 + (race - 1) * seeds, seeds),
    }),
    ({ contestants, seeds }): Observation => {
      const all = seeds.map((seed) => pairOf({ contestants, seed }));
      const { verdict } = paired(all.map(({ one, other }) => other - one));
      return {
        quantities: { clear: verdict === 'none' ? 0 : 1, ahead: verdict === 'less' ? 1 : 0 },
        digest: all.map(({ digest }) => digest).join(' '),
      };
    },
    1,
  );

const percent = (of: string, quantity: string): Figure => ({ of, quantity, statistic: 'percent' });

/** How many seeds a race needs before its verdict is clear. */
export const raceSeeds: Experiment = {
  id: 'race-seeds',
  title: 'How often a race of so many seeds has a clear verdict',
  hypothesis:
    'A slope of 0.2, behind ReLU in nine seeds of ten, is told from it by most races of ten seeds. A slope of 0.05, behind in some seven of ten, is told by few races of ten, by about half of those of 20, and by most of those of 50. Hardly a race is clear in favour of the side that is slower.',
  method:
    'Two moons, 2-16-16-1, the rate 0.1 for both, steps to 95 % as in “race-moons”, seeds from 2001 on, none in two races of a kind. A verdict is clear where the 95 % interval of the median of the paired differences leaves 0 out. 40 races each of ten seeds, 40 of 20 at the slope 0.05, and 20 of 50.',
  quantities: {
    clear: yesOrNo('Whether the 95\u00a0% interval of the race’s median paired difference leaves 0 out'),
    ahead: ofKind(
      yesOrNo('Whether that interval lies below 0: the slope needs fewer steps'),
      'The whole interval lies below 0: the slope needs fewer steps',
    ),
  },
  words: {
    'slope0.2Of10': 'slope 0.2, races of 10 seeds',
    'slope0.05Of10': 'slope 0.05, races of 10 seeds',
    'slope0.05Of20': 'slope 0.05, races of 20 seeds',
    'slope0.05Of50': 'slope 0.05, races of 50 seeds',
  },
  arms: {
    'slope0.2Of10': races(0.2, 10, 40),
    'slope0.05Of10': races(0.05, 10, 40),
    'slope0.05Of20': races(0.05, 20, 40),
    'slope0.05Of50': races(0.05, 50, 20),
  },
  figures: {
    'slope0.2Of10Clear': percent('slope0.2Of10', 'clear'),
    'slope0.05Of10Clear': percent('slope0.05Of10', 'clear'),
    'slope0.05Of20Clear': percent('slope0.05Of20', 'clear'),
    'slope0.05Of50Clear': percent('slope0.05Of50', 'clear'),
    'slope0.05Of10Wrong': { of: 'slope0.05Of10', quantity: 'ahead', statistic: 'count' },
    'slope0.05Of20Wrong': { of: 'slope0.05Of20', quantity: 'ahead', statistic: 'count' },
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'slope0.2Of10Clear', above: 50 },
    { figure: 'slope0.05Of10Clear', below: 50 },
    { figure: 'slope0.05Of20Clear', within: [20, 80] },
    { figure: 'slope0.05Of50Clear', above: 50 },
    { figure: 'slope0.05Of10Wrong', below: 5 },
    { figure: 'slope0.05Of20Wrong', below: 5 },
  ],
};
