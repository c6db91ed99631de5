import { describe, expect, it } from 'vitest';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { rescueSpec } from '#lib/simulations/rescue.ts';
import { trainer } from '#lib/training/index.ts';
import { rescueLiveTask } from '#workers/tasks/rescue-live.ts';
import { type Pair, sides } from '../shared/pair.ts';
import { finish, firstPicture } from '../shared/training/finish.ts';
import { dataSpec, input, rescue, stepsPerPicture } from './figure.ts';
import { lossChart, type SideNow, sentence, table } from './model.ts';

const measurement = {
  step: 470,
  epoch: 470,
  trainLoss: 0.1,
  testLoss: null,
  trainAccuracy: 0.95,
  testAccuracy: null,
  inactiveUnits: [13, 2],
  deadUnits: [0, 0],
};

function side(outcome: Partial<RescueOutcome> | null, step = 470, accuracy = 0.95): SideNow {
  const complete: RescueOutcome = {
    seed: 1,
    activation: 'leaky-relu',
    rescued: outcome?.reachedAt !== undefined && outcome.reachedAt !== null,
    reachedAt: null,
    steps: step,
    frozen: false,
    accuracy,
    ...outcome,
  };
  const now = { ...measurement, step, trainAccuracy: accuracy };
  return {
    picture: {
      measurement: now,
      history: [{ ...now, step: 0 }, now],
      units: [['inactive', 'active'], ['dead']],
      field: null,
    },
    outcome: outcome === null ? null : complete,
  };
}

const pair = (relu: SideNow, leaky: SideNow): Pair<SideNow> => ({ relu, 'leaky-relu': leaky });
const { defaults } = rescue;
const killed = { ...defaults, killed: true };
const frozen = side({ frozen: true, steps: 1 }, 1, 0.5);

describe('sentence', () => {
  it('introduces the network, fresh or killed', () => {
    const start = pair(side(null, 0, 0.5), side(null, 0, 0.5));
    expect(sentence(defaults, 'paused', start)).toMatch(/^A fresh network, 2-16-16-1, drawn from seed 1/);
    expect(sentence(killed, 'paused', start)).toMatch(
      /With ReLU all 16 are dead; with Leaky ReLU they are inactive, not dead/,
    );
  });

  it('says where both are while they run', () => {
    expect(sentence(killed, 'running', pair(frozen, side(null, 240, 0.81)))).toBe(
      'Step 240: ReLU is right on 50\u00a0% of the points, Leaky ReLU (a = 0.2) on 81\u00a0%.',
    );
  });

  it('tells the outcome', () => {
    expect(sentence(killed, 'finished', pair(frozen, side({ reachedAt: 470 })))).toBe(
      'ReLU: the gradient of every weight was exactly zero; after 1 step none had moved, so none ever will. Leaky ReLU (a = 0.2) reached 95\u00a0% after 470 steps.',
    );
  });

  it('tells of one that did not come back, and of the straight line', () => {
    const slow = side({ steps: 6000 }, 6000, 0.62);
    expect(sentence({ ...killed, slope: 0.01 }, 'finished', pair(frozen, slow))).toMatch(
      /Leaky ReLU \(a = 0\.01\) stood at 62\u00a0% after 6,000 steps\.$/,
    );
    expect(sentence({ ...killed, slope: 1 }, 'finished', pair(frozen, slow))).toMatch(
      /the moons need a bend\.$/,
    );
    const gone = side({ steps: 12 }, 12, 0.5);
    expect(sentence(killed, 'finished', pair(frozen, gone))).toMatch(/diverged after 12 steps\.$/);
  });

  it('tells of healthy networks too', () => {
    expect(sentence(defaults, 'finished', pair(side({ reachedAt: 70 }), side({ reachedAt: 80 })))).toBe(
      'Without the blow: ReLU reached 95\u00a0% after 70 steps, Leaky ReLU (a = 0.2) reached 95\u00a0% after 80 steps.',
    );
  });
});

describe('lossChart', () => {
  it('draws a frozen network on to the end of an axis that grows in leaps', () => {
    const chart = lossChart(pair(frozen, side({ reachedAt: 470 })));
    expect(chart.x).toMatchObject({ minimum: 0, maximum: 500 });
    expect(chart.series[0]?.points.at(-1)).toEqual({ x: 500, y: 0.1 });
    const start = side(null, 0, 0.5);
    expect(lossChart(pair(start, start)).x).toMatchObject({ maximum: 100 });
  });
});

describe('table', () => {
  it('keeps inactive and dead apart', () => {
    const { rows } = table(killed, pair(frozen, side(null)));
    expect(rows).toContainEqual(['Layer 1: inactive units', 1, 1]);
    expect(rows).toContainEqual(['Layer 1: of these dead', 0, 0]);
    expect(rows).toContainEqual(['Layer 2: of these dead', 1, 1]);
    expect(rows).toContainEqual(['At 95 % at step', 'never', null]);
  });
});

describe('what the still shows', () => {
  it('is trained on the data that is drawn', () => {
    expect(trainer(rescueSpec(input(killed, 'relu'))).spec.data).toMatchObject(dataSpec(killed));
  });

  it('kills all 16 units of layer 1 with ReLU, and leaves all inactive with Leaky ReLU', () => {
    const [relu, leaky] = sides.map((one) => {
      return firstPicture(rescueLiveTask({ ...input(killed, one), stepsPerPicture, grid: null })).units[0];
    });
    expect(relu).toEqual(Array(16).fill('dead'));
    expect(leaky).toEqual(Array(16).fill('inactive'));
  });

  it('has ReLU cut off after one step', () => {
    const { last, ...outcome } = finish(
      rescueLiveTask({ ...input(killed, 'relu'), stepsPerPicture, grid: null }),
    );
    expect(outcome).toMatchObject({ frozen: true, steps: 1, accuracy: 0.5 });
    expect(last.measurement.trainAccuracy).toBe(0.5);
  });
});
