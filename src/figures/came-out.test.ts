import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedFinding } from '#components/prose/findings.ts';
import { makeData } from '#lib/datasets/index.ts';
import { questions } from '#lib/questions/index.ts';
import { draw } from '#lib/simulations/born-dead.ts';
import { gradients } from '#lib/simulations/gradients.ts';
import { zeroShare } from '#lib/simulations/zero-share.ts';
import { comparisonTask } from '#workers/tasks/comparison.ts';
import { learnedSlopesTask } from '#workers/tasks/learned-slopes.ts';
import { retrainTask } from '#workers/tasks/retrain.ts';
import { unitPlaneTask } from '#workers/tasks/unit-plane.ts';
import { cameOut as absCameOut } from './abs-collapse/came-out.ts';
import { absCollapse } from './abs-collapse/figure.ts';
import { stillRows as absRows } from './abs-collapse/still-rows.ts';
import { cameOut as explorerCameOut } from './activation-explorer/came-out.ts';
import { activationExplorer } from './activation-explorer/figure.ts';
import { knownShares, zeroShareInput } from './activation-explorer/shares.ts';
import { answersOf } from './answers.ts';
import { cameOut as bornDeadCameOut } from './born-dead/came-out.ts';
import { bornDead, input as drawsOf } from './born-dead/figure.ts';
import { drawOf } from './born-dead/model.ts';
import { cameOut as bendCameOut } from './boundary-by-slope/came-out.ts';
import { dataSpec as bendData, boundaryBySlope, specsOf } from './boundary-by-slope/figure.ts';
import { cameOut as handCameOut } from './by-hand/came-out.ts';
import { byHand } from './by-hand/figure.ts';
import { compute as computeByHand, runOf as handRun } from './by-hand/model.ts';
import { cameOut as collapseCameOut } from './collapse/came-out.ts';
import { type CollapseState, collapse, reachOfNumbers } from './collapse/figure.ts';
import { compute as computeLayers } from './collapse/layers.ts';
import { cameOut as comparisonCameOut } from './comparison/came-out.ts';
import { comparison, dataSpec as comparisonData } from './comparison/figure.ts';
import { sidesOf } from './comparison/model.ts';
import { specs as comparisonSpecs } from './comparison/specs.ts';
import { cameOut as digitsCameOut } from './digits-seeds/came-out.ts';
import { digitsSeeds } from './digits-seeds/figure.ts';
import { stillRows as digitsRows } from './digits-seeds/still-rows.ts';
import { cameOut as gradientCameOut } from './gradient-by-layer/came-out.ts';
import { gradientByLayer, input as gradientsOf } from './gradient-by-layer/figure.ts';
import { cameOut as lieCameOut } from './how-to-lie/came-out.ts';
import { howToLie } from './how-to-lie/figure.ts';
import { known as lieKnown } from './how-to-lie/known.ts';
import { knownAt } from './how-to-lie/model.ts';
import { cameOut as learnedCameOut } from './learned-slopes/came-out.ts';
import { questionOf as learnedQuestion, learnedSlopes } from './learned-slopes/figure.ts';
import { cameOut as neuronCameOut } from './neuron-stepper/came-out.ts';
import { neuronStepper } from './neuron-stepper/figure.ts';
import { compute as computeSteps } from './neuron-stepper/steps.ts';
import { cameOut as pathCameOut } from './path-product/came-out.ts';
import { pathProduct } from './path-product/figure.ts';
import { paths } from './path-product/model.ts';
import { cameOut as raceCameOut } from './race/came-out.ts';
import { race } from './race/figure.ts';
import { summarise as summariseRace } from './race/model.ts';
import { stillRows as raceRows } from './race/still-rows.ts';
import { figures } from './registry.ts';
import { cameOut as rescueCameOut } from './rescue-many/came-out.ts';
import { rescueMany } from './rescue-many/figure.ts';
import { stillRows as rescueRows } from './rescue-many/still-rows.ts';
import { cameOut as retrainCameOut } from './retrain/came-out.ts';
import { retrain, questionOf as retrainQuestion } from './retrain/figure.ts';
import type { FigureDeclaration } from './shared/declaration.ts';
import type { CameOut } from './shared/rules.ts';
import { planeOf } from './shared/training/boundary-content.ts';
import { finish, firstPicture } from './shared/training/finish.ts';
import { cameOut as curvesCameOut } from './slope-curves/came-out.ts';
import { slopeCurves } from './slope-curves/figure.ts';
import { questionOf as curvesQuestion } from './slope-curves/model.ts';
import { stillRows as curvesRows } from './slope-curves/still-rows.ts';
import { summarise } from './slope-curves/summary.ts';
import { cameOut as manyLayersCameOut } from './through-many-layers/came-out.ts';
import { throughManyLayers } from './through-many-layers/figure.ts';
import { signalsOf } from './through-many-layers/model.ts';
import { stillRows as signalRows } from './through-many-layers/still-rows.ts';
import { cameOut as oneLayerCameOut } from './through-one-layer/came-out.ts';
import { throughOneLayer } from './through-one-layer/figure.ts';
import { madeOf } from './through-one-layer/outputs.ts';
import { cameOut as planeCameOut } from './unit-plane/came-out.ts';
import { dataSpec as planeData, unitPlane } from './unit-plane/figure.ts';
import { input as planeInput } from './unit-plane/model.ts';

/** What a figure's run comes to in a state that is made of its default by a change. */
type Outcome = string | null | undefined;
const runOf =
  <State extends object>(figure: FigureDeclaration<State>, run: (state: State) => Outcome) =>
  (change: Partial<State> = {}): Outcome =>
    run({ ...figure.defaults, ...change });

/** The rule for a question, with what it is given. */
const rule = <Given extends readonly unknown[]>(
  rules: CameOut<Given>,
  id: string,
  ...given: Given
): Outcome => rules[id]?.(...given);

const ownWay = runOf(byHand, (state) =>
  rule(handCameOut, 'its-own-way', state, computeByHand(state), handRun(state)),
);
const oneLayer = runOf(collapse, (state) => rule(collapseCameOut, 'one-layer', state, computeLayers(state)));
const noBend = runOf(boundaryBySlope, (state) => {
  const { grid } = planeOf(makeData(bendData(state)));
  const { last } = finish(comparisonTask({ specs: specsOf(state), grid }));
  return rule(bendCameOut, 'no-bend', state, 'finished', last.runs);
});
const zeros = runOf(activationExplorer, (state) => {
  const asked = zeroShareInput(state);
  return rule(explorerCameOut, 'zero-share', state, knownShares(asked, zeroShare(asked)));
});
const tenSteps = runOf(neuronStepper, (state) =>
  rule(neuronCameOut, 'ten-steps', state, computeSteps(state)),
);
const path = runOf(pathProduct, (state) => rule(pathCameOut, 'path-product', state, paths(state)));
const unitPlaneRun = (id: string) =>
  runOf(unitPlane, (state) => {
    const { grid } = planeOf(makeData(planeData(state)));
    return rule(planeCameOut, id, state, firstPicture(unitPlaneTask(planeInput(state, grid))));
  });
const death = unitPlaneRun('after-death');
const millimetres = unitPlaneRun('raw-millimetres');
const drawn = (id: string) =>
  runOf(bornDead, (state) => {
    const draws = drawsOf({ ...state, thousands: 1 }).draws.map((one) =>
      draw({ ...one, networks: one.width === state.width ? 1000 : 1 }),
    );
    return rule(bornDeadCameOut, id, state, drawOf(state, draws));
  });
const relus = drawn('born-dead-relu');
const leakies = drawn('born-dead-leaky');
const abs = runOf(absCollapse, (state) => rule(absCameOut, 'abs-collapse', state, absRows(state)));
const digits = (id: string) =>
  runOf(digitsSeeds, (state) => rule(digitsCameOut, id, state, digitsRows(state)));
const rescue = runOf(rescueMany, (state) => rule(rescueCameOut, 'rescue-leaky', state, rescueRows(state)));
const penguins = runOf(comparison, (state) => {
  const { grid } = planeOf(makeData(comparisonData(state)));
  const { last } = finish(comparisonTask({ specs: comparisonSpecs(state), grid }));
  return rule(comparisonCameOut, 'penguins-winner', state, sidesOf(last.runs), []);
});
const dragged = (slopes: readonly number[]) =>
  runOf(retrain, (state) => {
    const seen = slopes.map((slope): readonly [number, number] => [
      slope,
      finish(retrainTask(retrainQuestion({ ...state, slope }))).measurement.testAccuracy ?? Number.NaN,
    ]);
    return rule(retrainCameOut, 'slope-drag', state, new Map(seen));
  });
/** What many runs came to at the settings of their question; at others the same is shown, so that nothing but the settings tells. */
const rowsOf = <State extends object, Rows>(
  figure: FigureDeclaration<State>,
  asked: Partial<State>,
  rows: (state: State) => Rows,
): (() => Rows) => {
  let made: Rows | undefined;
  return () => {
    made ??= rows({ ...figure.defaults, ...asked });
    return made;
  };
};
const curvesRun = (id: string, asked: Partial<typeof slopeCurves.defaults>) => {
  const rows = rowsOf(slopeCurves, asked, curvesRows);
  return runOf(slopeCurves, (state) =>
    rule(curvesCameOut, id, { question: curvesQuestion(state), rows: rows() }, summarise(rows())),
  );
};
const spiral = { data: 'spiral', learningRate: 0.3 } as const;
const curves = curvesRun('slope-spiral', spiral);
const tooFast = curvesRun('large-rate', { learningRate: 3 });
const wayBack = (id: string) =>
  runOf(gradientByLayer, (state) => rule(gradientCameOut, id, state, gradients(gradientsOf(state))));
const longer = wayBack('longer-gradient');
const bounded = wayBack('tanh-gradient');
/** As long as what is drawn is not yet what is asked. */
const behind = (change: Partial<typeof gradientByLayer.defaults>, id: string) => (): Outcome => {
  const [asked, shown] = [gradientByLayer.defaults, { ...gradientByLayer.defaults, layers: 2 }];
  return rule(
    gradientCameOut,
    id,
    { ...asked, ...change },
    gradients(gradientsOf({ ...shown, ...change, layers: 2 })),
  );
};
const learned = runOf(learnedSlopes, (state) => {
  const [run] = finish(learnedSlopesTask(learnedQuestion(state)));
  return rule(learnedCameOut, 'learned-slope', state, run);
});
const lie = runOf(howToLie, (state) => rule(lieCameOut, 'one-seed', state, knownAt(lieKnown(), state)));
const raced = (id: string, asked: Partial<typeof race.defaults>) => {
  const rows = rowsOf(race, asked, raceRows);
  return runOf(race, (state) => {
    const run = rows().slice(0, Number(state.seeds));
    return rule(raceCameOut, id, state, summariseRace(state.task, run));
  });
};
const ownRates = { oneRate: 1.5, otherRate: 1.5 } as const;
const ownRate = raced('own-rate', ownRates);
const penguinTask = { task: 'penguins', oneRate: 0.05, otherRate: 0.05 } as const;
const penguinRace = raced('race-penguins', penguinTask);

const centred = runOf(throughOneLayer, (state) =>
  rule(oneLayerCameOut, 'centred-output', state, madeOf(state)),
);
const signals = (id: string, asked: Partial<typeof throughManyLayers.defaults>) => {
  const rows = rowsOf(throughManyLayers, asked, signalRows);
  return runOf(throughManyLayers, (state) => rule(manyLayersCameOut, id, signalsOf(state, rows())));
};

const dying = { follow: { layer: 0, unit: 1 }, step: 1500 } as const;
const inMillimetres = { data: 'millimetres', learningRate: 0.05, seed: 1, step: 1500 } as const;
const chain = { layers: 4, slope: 0.01 } as const;
const leaky = { activation: 'leaky-relu' } as const;
const aTenth = { data: 'spiral', ratio: 0.1, seed: 1 } as const;
const narrow = { width: '64' } as const;
const twoSmooth = { ...narrow, shown: ['gelu', 'silu'] } as const;
const heGain = signals('he-gain', twoSmooth);
const ownGains = { ...narrow, gain: 'own', shown: ['elu', 'gelu'] } as const;
const ownGain = signals('own-gain', ownGains);
const tanh = { activation: 'tanh', gain: 3 } as const;
const dials = [0, 0.01, 0.1, 0.5, 1];

/** At the settings of its question, each figure comes to what the experiments of the course say; at others to nothing. */
const runs: Readonly<Record<string, { asked: () => Outcome; others: readonly (() => Outcome)[] }>> = {
  'its-own-way': {
    asked: () => ownWay({ mover: 'gradient', steps: 500 }),
    others: [
      () => ownWay({ mover: 'gradient', steps: 50 }),
      () => ownWay({ mover: 'gradient', steps: 500, w1: 3 }),
      () => ownWay({ mover: 'gradient', steps: 500, batch: '6' }),
      () => ownWay({ steps: 500 }),
    ],
  },
  'one-layer': { asked: oneLayer, others: [() => oneLayer({ slope: 0.99 })] },
  'no-bend': { asked: noBend, others: [() => noBend({ data: 'spiral' })] },
  'zero-share': { asked: zeros, others: [() => zeros({ shown: ['gelu'] })] },
  'ten-steps': {
    asked: () => tenSteps({ at: 40 }),
    others: [() => tenSteps({ at: 39 }), () => tenSteps({ at: 40, w1: 1 })],
  },
  'path-product': {
    asked: () => path(chain),
    others: [() => path({ ...chain, layers: 3 }), () => path({ ...chain, negative: 'first' })],
  },
  'after-death': {
    asked: () => death(dying),
    others: [
      () => death({ ...dying, step: 1499 }),
      () => death({ ...dying, slope: 0.01 }),
      () => death({ ...dying, follow: { layer: 0, unit: 2 } }),
      () => death({ step: 1500 }),
    ],
  },
  'raw-millimetres': {
    asked: () => millimetres(inMillimetres),
    others: [
      () => millimetres({ ...inMillimetres, step: 1499 }),
      () => millimetres({ ...inMillimetres, learningRate: 0.01 }),
    ],
  },
  'born-dead-relu': {
    asked: relus,
    others: [() => relus({ layers: 11 }), () => relus({ width: 3 }), () => relus(leaky)],
  },
  'born-dead-leaky': {
    asked: () => leakies(leaky),
    others: [() => leakies(), () => leakies({ ...leaky, slope: 0.2 })],
  },
  'abs-collapse': { asked: abs, others: [() => rule(absCameOut, 'abs-collapse', absCollapse.defaults, [])] },
  'rescue-leaky': { asked: rescue, others: [() => rule(rescueCameOut, 'rescue-leaky', { slope: 0.2 }, [])] },
  'penguins-winner': {
    asked: penguins,
    others: [() => penguins({ seed: 2 }), () => penguins({ slope: 0.2 })],
  },
  'slope-drag': {
    asked: dragged(dials),
    others: [dragged([0, 0.01, 1]), dragged([0, 0.1]), () => dragged(dials)({ data: 'two-moons' })],
  },
  'slope-spiral': { asked: () => curves(spiral), others: [() => curves({ data: 'spiral' })] },
  'longer-gradient': {
    asked: longer,
    others: [
      () => longer({ layers: 2 }),
      () => longer({ layers: 2, slope: 0.5 }),
      behind({}, 'longer-gradient'),
    ],
  },
  'tanh-gradient': {
    asked: () => bounded(tanh),
    others: [() => bounded({ ...tanh, layers: 2 }), behind(tanh, 'tanh-gradient')],
  },
  'large-rate': { asked: () => tooFast({ learningRate: 3 }), others: [() => tooFast()] },
  'no-activation': {
    asked: digits('no-activation'),
    others: [
      () => digits('no-activation')({ scenario: 'bias-1' }),
      () => rule(digitsCameOut, 'no-activation', digitsSeeds.defaults, []),
    ],
  },
  'below-zero': {
    asked: () => digits('below-zero')({ scenario: 'bias-1' }),
    others: [
      digits('below-zero'),
      () => rule(digitsCameOut, 'below-zero', { ...digitsSeeds.defaults, scenario: 'bias-1' }, []),
    ],
  },
  'learned-slope': { asked: () => learned(aTenth), others: [() => learned({ ...aTenth, ratio: 1 })] },
  'centred-output': { asked: centred, others: [() => centred({ mean: 1 }), () => centred({ deviation: 2 })] },
  'he-gain': {
    asked: () => heGain(twoSmooth),
    others: [() => heGain({ ...twoSmooth, shown: ['gelu'] })],
  },
  'own-gain': {
    asked: () => ownGain(ownGains),
    others: [() => ownGain({ ...ownGains, gain: 'he' })],
  },
  'one-seed': {
    asked: lie,
    others: [
      () => lie({ way: 'tuned' }),
      () => rule(lieCameOut, 'one-seed', howToLie.defaults, knownAt(lieKnown(), howToLie.defaults).slice(1)),
    ],
  },
  'own-rate': {
    asked: () => ownRate(ownRates),
    others: [() => ownRate({ oneRate: 1.5 }), () => ownRate({ ...ownRates, seeds: '20' })],
  },
  'race-penguins': {
    asked: () => penguinRace(penguinTask),
    others: [() => penguinRace({ ...penguinTask, seeds: '10' })],
  },
};

describe('what a figure comes to', () => {
  it('answers every question that the figures say they answer', () => {
    expect(figures.flatMap(answersOf).sort()).toEqual(Object.keys(runs).sort());
  });

  it.each(Object.entries(runs))('%s is what the experiments say', (id, { asked }) => {
    const { options, byEvidence } = questions[id] ?? { options: [] };
    const outcome = asked();
    expect(options).toContain(outcome);
    if (byEvidence !== undefined) expect(outcome).toBe(byEvidence(committedFinding));
  });

  it.each(Object.entries(runs))('%s says nothing at other settings', (_, { others }) => {
    expect(others.map((other) => other())).toEqual(others.map(() => null));
  });

  it('is one layer, whatever the numbers of the two', () => {
    const number = fc
      .integer({ min: -10 * reachOfNumbers, max: 10 * reachOfNumbers })
      .map((tenths) => tenths / 10);
    const names = Object.keys(collapse.defaults).filter((name) => /^[wvbc]\d/.test(name));
    const numbers = fc.record(Object.fromEntries(names.map((name) => [name, number])));
    fc.assert(
      fc.property(numbers, (change) => {
        expect(oneLayer(change as Partial<CollapseState>)).toBe('always');
      }),
    );
  });

  it('is said by many pairs of seeds where they were run, whatever the seed of the one', () => {
    const seed2 = { ...comparison.defaults, seed: 2 };
    const ahead = Array.from({ length: 20 }, (_, index) => ({ index, relu: 0.9, leaky: 0.95 }));
    expect(rule(comparisonCameOut, 'penguins-winner', seed2, null, ahead)).toBe('leaky');
    const waiting = [...ahead.slice(1), null];
    expect(rule(comparisonCameOut, 'penguins-winner', seed2, null, waiting)).toBeNull();
  });
});
