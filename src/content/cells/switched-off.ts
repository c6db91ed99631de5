import { table, train } from 'negative-slope';

const rows = [0, 0.01, 0.1, 0.2].map((negativeSlope) => {
  const run = train({
    data: { id: 'two-moons', samples: 200, testFraction: 0 },
    network: {
      hidden: [16, 16],
      activation: { id: 'leaky-relu', negativeSlope },
      // Every bias starts so low that the units are off for every point.
      init: { bias: -8, seed: 1 },
    },
    training: { optimizer: { learningRate: 0.5 }, batchSize: 200, steps: 3000 },
  });
  return {
    slope: negativeSlope,
    'off at the start, of 16': run.inactiveUnits.at(0)?.at(0) ?? null,
    'off at the end': run.inactiveUnits.at(-1)?.at(0) ?? null,
    'accuracy at the end': run.trainAccuracy?.at(-1) ?? null,
  };
});
table(rows, 'Layer 1 of a network that starts switched off, after 3,000 steps');
