import { table, train } from 'negative-slope';

/** A network whose biases are so low that it starts switched off. */
const trained = (negativeSlope: number) =>
  train({
    data: { id: 'two-moons', samples: 200, testFraction: 0 },
    network: {
      hidden: [16, 16],
      activation: { id: 'leaky-relu', negativeSlope },
      init: { bias: -8, seed: 1 },
    },
    training: {
      optimizer: { learningRate: 0.5 },
      batchSize: 200,
      steps: 3000,
    },
  });

const rows = [0, 0.01, 0.1, 0.2].map((slope) => {
  const { inactiveUnits, trainAccuracy } = trained(slope);
  return {
    slope,
    'off at first': inactiveUnits.at(0)?.at(0) ?? null,
    'off at the end': inactiveUnits.at(-1)?.at(0) ?? null,
    accuracy: trainAccuracy?.at(-1) ?? null,
  };
});
table(rows, 'Units of layer 1 that are off, of 16');
