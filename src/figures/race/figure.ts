import { activation } from '#lib/activations/index.ts';
import { dataSetLabels } from '#lib/datasets/labels.ts';
import * as parameter from '#lib/parameters/index.ts';
import type { RaceInput } from '#lib/simulations/race.ts';
import { type Contestant, raceSetups, raceTasks } from '#lib/simulations/race-setup.ts';
import { declareFigure } from '../shared/declaration.ts';

/** Who may race. */
const racers = ['relu', 'leaky-relu', 'elu', 'silu', 'tanh', 'identity'] as const;
export type Racer = (typeof racers)[number];

const racer = (name: string, label: string, start: Racer) =>
  parameter.choice({
    name,
    label,
    group: 'network',
    list: true,
    more: true,
    options: racers.map((value) => ({ value, label: activation(value).label })),
    default: start,
  });

const rate = (name: string, label: string) =>
  parameter.number({
    name,
    label,
    group: 'learning',
    minimum: 0.001,
    maximum: 3,
    scale: { kind: 'logarithmic', marks: [0.001, 0.01, 0.1, 0.3, 1, 3] },
    default: raceSetups['two-moons'].learningRate,
  });

/** What they may learn, in the words of its control. */
export const taskOptions = raceTasks.map((value) => ({
  value,
  label: value === 'abs' ? '|x| through ten narrow layers' : dataSetLabels[value],
}));

const parameters = {
  /** What they learn. Another task brings the rate that the course has used for it. */
  task: parameter.choice({
    name: 'task',
    label: 'Task',
    group: 'data',
    list: true,
    options: taskOptions,
    default: 'two-moons',
  }),
  one: racer('one', 'First', 'relu'),
  other: racer('other', 'Second', 'leaky-relu'),
  /** Of Leaky ReLU, on whichever side it is. */
  slope: parameter.slope({ stops: parameter.signedSlopeStops, default: 0.2 }),
  oneRate: rate('lr', 'Rate of the first'),
  otherRate: rate('lr2', 'Rate of the second'),
  seeds: parameter.choice({
    name: 'seeds',
    label: 'Seeds',
    group: 'seed',
    options: [
      { value: '10', label: '10' },
      { value: '20', label: '20' },
      { value: '50', label: '50' },
      { value: '100', label: '100' },
    ],
    default: '50',
  }),
  from: parameter.seed({ name: 'from', label: 'First seed', minimum: 1, default: 1, more: true }),
};

export type RaceState = parameter.StateOf<typeof parameters>;

/** The two sides of a race, in the order of its runs. */
export const places = [0, 1] as const;
export type Place = (typeof places)[number];

export const racerAt = (state: RaceState, place: Place): Racer => (place === 0 ? state.one : state.other);
export const rateAt = (state: RaceState, place: Place): number =>
  place === 0 ? state.oneRate : state.otherRate;

export function contestantAt(state: RaceState, place: Place): Contestant {
  const id = racerAt(state, place);
  return {
    activation: id === 'leaky-relu' ? { id, negativeSlope: state.slope } : { id },
    learningRate: rateAt(state, place),
  };
}

/** One input a seed, both contestants in each. */
export function inputs(state: RaceState): RaceInput[] {
  const contestants = [contestantAt(state, 0), contestantAt(state, 1)] as const;
  return Array.from({ length: Number(state.seeds) }, (_, i) => ({
    task: state.task,
    seed: state.from + i,
    contestants,
  }));
}

/** Whether both ask for the same runs. */
export const isSame = (a: RaceState, b: RaceState): boolean =>
  JSON.stringify(inputs(a)) === JSON.stringify(inputs(b));

export const race = declareFigure({
  id: 'race',
  title: 'A race over many seeds',
  description:
    'Two activations learn one task from the same starts, over many seeds: who is ahead, by how much, and whether that is clear.',
  parameters,
  asked: { task: { penguins: 'race-penguins' } },
  trains: true,
});
