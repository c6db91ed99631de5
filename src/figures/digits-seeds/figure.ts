import * as parameter from '#lib/parameters/index.ts';
import {
  type DigitsActivationName,
  type DigitsScenarioId,
  digitsDocument,
  digitsScenarios,
} from '#lib/simulations/digits-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { scenarioOptions, scenariosAsked } from '../shared/digits/scenarios.ts';

const parameters = {
  scenario: parameter.choice({
    name: 'trained',
    label: 'Trained',
    group: 'learning',
    list: true,
    options: [
      ...scenarioOptions,
      { value: 'deep10', label: 'Ten hidden layers of 32' },
      { value: 'deep10-torch', label: 'Ten layers, PyTorch’s start' },
    ],
    default: 'healthy',
  }),
  /** Which twenty seeds: 1 is seeds 1 to 20. */
  twenty: parameter.seed({ name: 'twenty', label: 'Twenty', minimum: 1, maximum: 99, default: 1 }),
  /** Where the axis of the accuracies starts, in percent. */
  from: parameter.choice({
    name: 'from',
    label: 'Axis',
    group: 'view',
    options: [
      { value: '0', label: '0 to 100 %' },
      { value: '90', label: '90 to 100 %' },
    ],
    default: '0',
  }),
};

export type DigitsSeedsState = parameter.StateOf<typeof parameters>;

/** What is compared, each with the same seeds; the others with the first. */
export const shown = [
  'relu',
  'leaky0.01',
  'leaky0.2',
  'elu',
  'identity',
] as const satisfies readonly DigitsActivationName[];
export type Shown = (typeof shown)[number];

/** Networks per activation. */
export const seeds = 20;

export function seedsOf({ twenty }: Pick<DigitsSeedsState, 'twenty'>): {
  readonly first: number;
  readonly last: number;
} {
  return { first: (twenty - 1) * seeds + 1, last: twenty * seeds };
}

export const scenarioOf = ({ scenario }: Pick<DigitsSeedsState, 'scenario'>) =>
  digitsScenarios[scenario satisfies DigitsScenarioId];

/** What a worker is asked for one network. */
export interface RunInput {
  readonly specs: readonly ReturnType<typeof digitsDocument>[];
}

/** All networks of a seed one after the other, so that all rows fill together. */
export function inputs(state: DigitsSeedsState): RunInput[] {
  const { first } = seedsOf(state);
  return Array.from({ length: seeds }, (_, i) => first + i).flatMap((seed) =>
    shown.map((name) => ({ specs: [digitsDocument(scenarioOf(state), name, seed)] })),
  );
}

export const digitsSeeds = declareFigure({
  id: 'digits-seeds',
  title: 'A hundred networks read digits',
  description:
    'Twenty networks for each of five activations, healthy or badly treated: how many digits they read, and which units die.',
  parameters,
  asked: { scenario: scenariosAsked },
  trains: true,
});
