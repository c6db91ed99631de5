/** The network that reads what is drawn on the pad, as it learns: all digits are its training part. Parsed where it is run. */
export function digitPadDocument(seed: number) {
  return {
    data: { id: 'digits', testFraction: 0, seed },
    network: { hidden: [64, 32], activation: { id: 'relu' }, init: { id: 'he-normal', seed } },
    training: { optimizer: { id: 'sgd', learningRate: 0.05 }, batchSize: 32, epochs: 60, seed },
    record: { every: 0 },
  } as const;
}
