import { digitsScenarios, digitsSetup } from './digits-setup.ts';

/** The network that reads what is drawn on the pad, as it learns: all digits are its training part. Parsed where it is run. */
export function digitPadDocument(seed: number) {
  const { hidden, batchSize } = digitsSetup;
  const { learningRate, epochs } = digitsScenarios.healthy;
  return {
    data: { id: 'digits', testFraction: 0, seed },
    network: { hidden, activation: { id: 'relu' }, init: { id: 'he-normal', seed } },
    training: { optimizer: { id: 'sgd', learningRate }, batchSize, epochs, seed },
    record: { every: 0 },
  } as const;
}
