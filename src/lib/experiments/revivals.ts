import { openLedger } from '#lib/ledger/index.ts';
import { trainer } from '#lib/training/index.ts';
import type { Experiment } from './experiment.ts';
import { smallNetSpec } from './small-net.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

interface Tally {
  /** Of first-layer units, in all runs together. */
  readonly firstDeaths: number;
  readonly firstRevivals: number;
  readonly laterDeaths: number;
  readonly laterRevivals: number;
  /** Later revivals that were not due to the inputs alone. */
  readonly otherCauses: number;
  /** Runs in which some first-layer unit came back. */
  readonly runsWithFirst: number;
}

/** All deaths and revivals of 100 networks at one rate and momentum. */
function tally(learningRate: number, momentum: number): Tally {
  const perRun = seeds.map((seed) => {
    const run = trainer(smallNetSpec({ seed, learningRate, momentum }));
    const ledger = openLedger(run);
    while (run.status === 'running') {
      run.advance(1);
      ledger.look();
    }
    return ledger.events;
  });
  const events = perRun.flat();
  const first = events.filter(({ layer }) => layer === 0);
  const later = events.filter(({ layer }) => layer > 0);
  const count = (of: typeof events, kind: 'death' | 'revival') =>
    of.filter((event) => event.kind === kind).length;
  return {
    firstDeaths: count(first, 'death'),
    firstRevivals: count(first, 'revival'),
    laterDeaths: count(later, 'death'),
    laterRevivals: count(later, 'revival'),
    otherCauses: later.filter(({ kind, cause }) => kind === 'revival' && cause !== 'inputs').length,
    runsWithFirst: perRun.filter((run) => run.some(({ layer, kind }) => layer === 0 && kind === 'revival'))
      .length,
  };
}

/** Who comes back, and why: the ledgers of the small network, with and without momentum. */
export const revivals: Experiment = {
  id: 'revivals',
  hypothesis:
    'Under plain SGD no first-layer ReLU unit comes back and later ones do; momentum carries some of the first layer back.',
  findings: {
    networks: 100,
    'firstDeathsRate0.3': 3,
    firstDeathsRate2: 156,
    firstRevivalsPlain: 0,
    laterDeathsRate2: 2055,
    laterRevivalsRate2: 1785,
    laterRevivalsByOtherCauses: 0,
    'firstDeathsMomentumRate0.3': 100,
    'firstRevivalsMomentumRate0.3': 14,
    'runsWithFirstRevivalsMomentumRate0.1': 1,
    'runsWithFirstRevivalsMomentumRate0.3': 12,
  },
  measure() {
    const slow = tally(0.3, 0);
    const fast = tally(2, 0);
    const slowMomentum = tally(0.1, 0.9);
    const fastMomentum = tally(0.3, 0.9);
    return {
      networks: seeds.length,
      'firstDeathsRate0.3': slow.firstDeaths,
      firstDeathsRate2: fast.firstDeaths,
      firstRevivalsPlain: slow.firstRevivals + fast.firstRevivals,
      laterDeathsRate2: fast.laterDeaths,
      laterRevivalsRate2: fast.laterRevivals,
      laterRevivalsByOtherCauses: slow.otherCauses + fast.otherCauses,
      'firstDeathsMomentumRate0.3': fastMomentum.firstDeaths,
      'firstRevivalsMomentumRate0.3': fastMomentum.firstRevivals,
      'runsWithFirstRevivalsMomentumRate0.1': slowMomentum.runsWithFirst,
      'runsWithFirstRevivalsMomentumRate0.3': fastMomentum.runsWithFirst,
    };
  },
};
