import { text, train } from 'negative-slope';

const { testAccuracy, inactiveUnits } = train({
  data: { id: 'digits', seed: 1 },
  network: {
    hidden: [64, 32],
    activation: { id: 'relu' },
    init: { bias: -1, seed: 1 },
  },
  training: {
    optimizer: { learningRate: 0.05 },
    batchSize: 32,
    epochs: 60,
    seed: 1,
  },
});

text('read right:', testAccuracy?.at(-1));
text('inactive at first, by layer:', inactiveUnits[0]);
text('inactive at the end:', inactiveUnits.at(-1));
