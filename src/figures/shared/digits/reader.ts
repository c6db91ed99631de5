/** One network that reads digits, as several figures look at it: what the reader can set, and what a worker is asked. */
import * as parameter from '#lib/parameters/index.ts';
import { type DigitsActivationName, digitsDocument, digitsScenarios } from '#lib/simulations/digits-setup.ts';
import { scenarioOptions } from './scenarios.ts';

export const readerParameters = {
  scenario: parameter.choice({
    name: 'trained',
    label: 'Trained',
    group: 'learning',
    list: true,
    options: scenarioOptions,
    default: 'healthy',
  }),
  activation: parameter.choice({
    name: 'activation',
    label: 'Activation',
    group: 'network',
    list: true,
    options: [
      { value: 'relu', label: 'ReLU' },
      { value: 'leaky0.01', label: 'Leaky ReLU, slope 0.01' },
      { value: 'leaky0.2', label: 'Leaky ReLU, slope 0.2' },
      { value: 'elu', label: 'ELU' },
      { value: 'tanh', label: 'tanh' },
      { value: 'identity', label: 'None' },
    ],
    default: 'relu',
  }),
  seed: parameter.seed({ default: 1 }),
} as const;

/** The part of a state that a network follows from. */
export type ReaderState = parameter.StateOf<typeof readerParameters>;

/** What a worker is asked, with the state that it follows from. */
export interface ReaderQuestion<State extends ReaderState = ReaderState> {
  readonly spec: ReturnType<typeof digitsDocument>;
  readonly state: State;
}

export function specOf({ scenario, activation, seed }: ReaderState) {
  return digitsDocument(digitsScenarios[scenario], activation satisfies DigitsActivationName, seed);
}

/** “with ReLU”; “without activation” */
export const withActivation: Readonly<Record<ReaderState['activation'], string>> = {
  relu: 'with ReLU',
  'leaky0.01': 'with a slope of 0.01',
  'leaky0.2': 'with a slope of 0.2',
  elu: 'with ELU',
  tanh: 'with tanh',
  identity: 'without an activation',
};
