import { libraryDefaults } from '#lib/activations/library-defaults.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import type { SlopeCurveInput, SlopeCurveOutcome } from '#lib/simulations/slope-curve.ts';

/** The runs that the curves are of. */
export interface Question {
  readonly data: 'two-moons' | 'spiral';
  readonly learningRate: number;
  /** Which twenty seeds: 1 is seeds 1 to 20. */
  readonly twenty: number;
}

export interface State extends Question {
  /** The slope whose numbers are read; the nearest that is trained is taken. */
  readonly slope: number;
  readonly show: Quantity;
}

export type Quantity = 'accuracy' | 'steps' | 'loss';

export const defaults: State = {
  slope: 0.2,
  show: 'accuracy',
  data: 'two-moons',
  learningRate: 0.1,
  twenty: 1,
};

/** Seeds of each slope. */
export const seeds = 20;
export const lastTwenty = 500;
export const rates = { minimum: 0.1, maximum: 3 } as const;

export const fields: Fields<State> = {
  slope: numberField({ name: 'slope', label: 'Slope', minimum: -1, maximum: 1 }),
  show: choiceField({ name: 'show', label: 'Show', options: ['accuracy', 'steps', 'loss'] }),
  data: choiceField({ name: 'data', label: 'Data', options: ['two-moons', 'spiral'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...rates }),
  twenty: numberField({ name: 'twenty', label: 'Twenty', minimum: 1, maximum: lastTwenty, integer: true }),
};

export const dataOptions = [
  { value: 'two-moons', label: 'Two moons' },
  { value: 'spiral', label: 'Spiral' },
] as const satisfies readonly { value: State['data']; label: string }[];

export const quantityOptions = [
  { value: 'accuracy', label: 'Accuracy' },
  { value: 'steps', label: 'Steps to 95\u00a0%' },
  { value: 'loss', label: 'Loss' },
] as const satisfies readonly { value: Quantity; label: string }[];

/** The slopes that are trained, increasing: what libraries take for Leaky ReLU, and landmarks from |z| to a straight line. */
export const slopes: readonly number[] = [
  ...new Set([
    ...[-1, -0.5, -0.2, 0, 0.05, 1 / 3, 0.5, 0.75, 1],
    ...libraryDefaults.flatMap(({ activation, values }) =>
      activation === 'leaky-relu' ? Object.values(values) : [],
    ),
  ]),
].sort((a, b) => a - b);

/** Where ReLU stands among the slopes. */
export const reluAt = slopes.indexOf(0);

/** Where the trained slope that is nearest to a slope stands. */
export function nearestAt(slope: number): number {
  const distances = slopes.map((trained) => Math.abs(trained - slope));
  return distances.indexOf(Math.min(...distances));
}

export function seedsOf({ twenty }: Question): { readonly first: number; readonly last: number } {
  return { first: (twenty - 1) * seeds + 1, last: twenty * seeds };
}

/** One input a seed: the same data, weights and batches under each slope. */
export function inputs(question: Question): SlopeCurveInput[] {
  const { data, learningRate } = question;
  const { first } = seedsOf(question);
  return Array.from({ length: seeds }, (_, i) => ({ data, learningRate, seed: first + i, slopes }));
}

export function questionOf({ data, learningRate, twenty }: Question): Question {
  return { data, learningRate, twenty };
}

/** Whether both ask for the same runs. */
export function isSame(a: Question, b: Question): boolean {
  return a.data === b.data && a.learningRate === b.learningRate && a.twenty === b.twenty;
}

/** Rows seed by seed; null where a seed is not done. */
export type Rows = readonly (SlopeCurveOutcome | null)[];

/** Rows with the runs that they are of. */
export interface Curves {
  readonly question: Question;
  readonly rows: Rows;
}
