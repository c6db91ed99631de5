import {
  arm,
  counted,
  type Experiment,
  type Figure,
  type Observation,
  seedsTo,
  yesOrNo,
} from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import type { RunSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { openLedger } from '../unit-ledger/index.ts';

/** What a run's ledger holds at its end: how many units died and came back, per layer. */
function ledgerOf(spec: RunSpec): Observation {
  const run = trainer(spec);
  const ledger = openLedger(run);
  while (run.status === 'running') {
    run.advance(1);
    ledger.inspect();
  }
  const count = (inFirst: boolean, kind: 'death' | 'revival') =>
    ledger.events.filter((event) => (event.layer === 0) === inFirst && event.kind === kind).length;
  const firstDeaths = count(true, 'death');
  const firstRevivals = count(true, 'revival');
  return {
    quantities: {
      firstDeaths,
      firstRevivals,
      hasFirstDeath: firstDeaths > 0 ? 1 : 0,
      hasFirstRevival: firstRevivals > 0 ? 1 : 0,
      laterDeaths: count(false, 'death'),
      laterRevivals: count(false, 'revival'),
      // Later revivals that were not due to the inputs alone.
      otherCauses: ledger.events.filter(
        ({ layer, kind, cause }) => layer > 0 && kind === 'revival' && cause !== 'inputs',
      ).length,
    },
    digest: run.result().digest,
  };
}

const ledgers = (learningRate: number, momentum: number) =>
  arm(
    seedsTo(100),
    (seed) => smallNet({ activation: { id: 'relu' }, learningRate, momentum, seed }),
    ledgerOf,
  );

const total = (of: string, quantity: string): Figure => ({ of, quantity, statistic: 'total' });

/** Who comes back, and why: the ledgers of the small network, step by step, with and without momentum. */
export const revivals: Experiment = {
  id: 'revivals',
  title: 'How many dead units come back',
  hypothesis:
    'Under plain SGD no first-layer ReLU unit comes back and later ones do, because their inputs move; momentum carries some of the first layer back.',
  method:
    'Two moons, 2-16-16-1, ReLU, 1,500 steps of SGD in batches of 32, at rates of 0.3 and 2 without momentum and of 0.1, 0.3 and 2 with momentum 0.9, seeds 1 to 100. After each step each unit is looked at; counted are deaths and revivals, and the runs in which a first-layer unit died at all.',
  quantities: {
    firstDeaths: counted('Deaths in the first hidden layer', 'events'),
    firstRevivals: counted('Revivals in the first hidden layer', 'events'),
    hasFirstDeath: yesOrNo('Whether a unit of the first hidden layer died'),
    hasFirstRevival: yesOrNo('Whether a unit of the first hidden layer came back'),
    laterDeaths: counted('Deaths in the second hidden layer', 'events'),
    laterRevivals: counted('Revivals in the second hidden layer', 'events'),
    otherCauses: counted(
      'Revivals in the second hidden layer that were not due to its moving inputs alone',
      'events',
    ),
  },
  arms: {
    'rate0.3': ledgers(0.3, 0),
    rate2: ledgers(2, 0),
    'momentumRate0.1': ledgers(0.1, 0.9),
    'momentumRate0.3': ledgers(0.3, 0.9),
    momentumRate2: ledgers(2, 0.9),
  },
  figures: {
    networks: { of: 'rate2', quantity: 'firstDeaths', statistic: 'runs' },
    'firstDeathsRate0.3': total('rate0.3', 'firstDeaths'),
    'firstRevivalsRate0.3': total('rate0.3', 'firstRevivals'),
    'runsWithFirstDeathsRate0.3': { of: 'rate0.3', quantity: 'hasFirstDeath', statistic: 'count' },
    runsWithFirstDeathsRate2: { of: 'rate2', quantity: 'hasFirstDeath', statistic: 'count' },
    'runsWithFirstDeathsMomentumRate0.3': {
      of: 'momentumRate0.3',
      quantity: 'hasFirstDeath',
      statistic: 'count',
    },
    firstDeathsMomentumRate2: total('momentumRate2', 'firstDeaths'),
    firstRevivalsMomentumRate2: total('momentumRate2', 'firstRevivals'),
    runsWithFirstDeathsMomentumRate2: { of: 'momentumRate2', quantity: 'hasFirstDeath', statistic: 'count' },
    firstDeathsRate2: total('rate2', 'firstDeaths'),
    firstRevivalsRate2: total('rate2', 'firstRevivals'),
    laterDeathsRate2: total('rate2', 'laterDeaths'),
    laterRevivalsRate2: total('rate2', 'laterRevivals'),
    laterRevivalsByOtherCauses: total('rate2', 'otherCauses'),
    'firstDeathsMomentumRate0.3': total('momentumRate0.3', 'firstDeaths'),
    'firstRevivalsMomentumRate0.3': total('momentumRate0.3', 'firstRevivals'),
    'rate0.3CameBackPercent': { of: 'rate0.3', quantity: 'hasFirstRevival', statistic: 'percent' },
    'momentumRate0.3CameBackPercent': {
      of: 'momentumRate0.3',
      quantity: 'hasFirstRevival',
      statistic: 'percent',
    },
    'runsWithFirstRevivalsMomentumRate0.1': {
      of: 'momentumRate0.1',
      quantity: 'hasFirstRevival',
      statistic: 'count',
    },
    'runsWithFirstRevivalsMomentumRate0.3': {
      of: 'momentumRate0.3',
      quantity: 'hasFirstRevival',
      statistic: 'count',
    },
  },
  foresight: null,
  expected: [
    { figure: 'firstRevivalsRate2', within: [0, 0] },
    { figure: 'laterRevivalsByOtherCauses', within: [0, 0] },
    { figure: 'laterRevivalsRate2', above: 0 },
    { figure: 'runsWithFirstRevivalsMomentumRate0.3', above: 0 },
  ],
};
