import { paired, range, text, trainer } from 'negative-slope';

/** The steps until a network is right on 95 %. */
function steps(negativeSlope: number, seed: number): number {
  const run = trainer({
    data: { id: 'two-moons', samples: 200, testFraction: 0, seed },
    network: {
      hidden: [16, 16],
      activation: { id: 'leaky-relu', negativeSlope },
      init: { seed },
    },
    training: {
      optimizer: { learningRate: 0.1 },
      batchSize: 32,
      steps: 1500,
      seed,
    },
  });
  while (Number(run.measure().trainAccuracy) < 0.95) run.advance(5);
  return run.step;
}

const differences = range(1, 20, 20).map(
  (seed) => steps(0.2, seed) - steps(0, seed),
);
const { less, even, more, interval, verdict } = paired(differences);
text('fewer steps:', less, 'as many:', even, 'more:', more);
text('the median difference:', interval?.median);
text('its interval:', interval?.lower, 'to', interval?.upper);
text('verdict:', verdict);
