import { describe, expect, it } from 'vitest';
import { present } from '../assert/present.ts';
import { claimsOn } from '../claims/index.ts';
import {
  type Arm,
  agreement,
  deepProblems,
  type Experiment,
  type Finding,
  quickProblems,
  type Results,
  rules,
  strangeness,
} from '../evidence/index.ts';
import { racingRates } from '../simulations/race-setup.ts';
import { smallNet } from '../simulations/small-net.ts';
import { deathsByRate } from './deaths-by-rate.ts';
import { experiments } from './index.ts';
import { raceRates, triedRates } from './race-rates.ts';
import { bestRates } from './slope-cost.ts';
import { slopeRates, spiralRates } from './slope-rates.ts';
import { stepsBySlope } from './steps-by-slope.ts';

const files = import.meta.glob<Results>('./results/*.json', { eager: true, import: 'default' });
const deepFiles = import.meta.glob<Results>('./results/deep/*.json', { eager: true, import: 'default' });

function committed({ id }: Experiment): Results {
  const results = files[`./results/${id}.json`];
  if (results === undefined) throw new Error(`results of ${id}: expected a committed file, received none`);
  return results;
}

it('every experiment has its results, and none is left over', () => {
  expect(Object.keys(files).sort()).toEqual(experiments.map(({ id }) => `./results/${id}.json`).sort());
});

const deep = experiments.filter((experiment) => experiment.deep !== undefined);

it('every deep form has its results, which begin with the experiment’s own runs', () => {
  expect(Object.keys(deepFiles).sort()).toEqual(deep.map(({ id }) => `./results/deep/${id}.json`).sort());
  for (const experiment of deep) {
    const results = deepFiles[`./results/deep/${experiment.id}.json`] as Results;
    expect(deepProblems(experiment, committed(experiment), results)).toEqual([]);
  }
});

const named = experiments.map((experiment) => ({
  experiment,
  on: claimsOn(experiment.id).join(', ') || 'none',
}));

describe.each(named)('experiment $experiment.id (claims: $on)', ({ experiment }) => {
  const results = committed(experiment);

  it('comes to what is committed, with its first seeds', { timeout: 60_000 }, () => {
    expect(quickProblems(experiment, results)).toEqual([]);
  });

  it('says what each number of its runs is, and none is anything else', () => {
    const { quantities, arms } = experiment;
    const found = Object.keys(arms).flatMap((arm) => Object.entries(results.arms[arm]?.quantities ?? {}));
    expect([...new Set(found.map(([name]) => name))].sort()).toEqual(Object.keys(quantities).sort());
    const strange = found.flatMap(([name, values]) =>
      values.flatMap((value) => {
        const reason = strangeness(present(quantities[name], name), value);
        return reason === undefined ? [] : [`${name}: ${reason}`];
      }),
    );
    expect(strange).toEqual([]);
  });

  it('says whether it was foretold, and is named where it was', () => {
    const named = rules
      .foresight(experiments)
      .split(/[\s,;]+/)
      .includes(experiment.id);
    expect(named).toBe(experiment.foresight !== null);
  });

  it('agrees with the independent figures, or says why not', () => {
    const missed = Object.entries(experiment.independent ?? {}).filter(([name, theirs]) => {
      const figure = experiment.figures[name];
      if (figure === undefined || 'given' in figure) throw new Error(`expected a figure, received ${name}`);
      return !agreement(figure.statistic, results.findings[name] as Finding, theirs).agrees;
    });
    expect(missed.map(([name]) => name)).toEqual(Object.keys(experiment.misses ?? {}));
  });
});

it('what a slope costs is measured at the rate that did best with other seeds, where any did', () => {
  const { findings } = committed(slopeRates);
  const reached = (slope: string, rate: number) => (findings[`${slope}Rate${rate}Reached`] as Finding).value;
  const best = Object.keys(bestRates).map((slope) => {
    const most = Math.max(...spiralRates.map((rate) => reached(slope, rate)));
    return [slope, most === 0 ? bestRates.slope0 : spiralRates.find((rate) => reached(slope, rate) === most)];
  });
  expect(Object.fromEntries(best)).toEqual(bestRates);
});

it('a race at each side’s own rate is run at the rate that did best with other seeds', () => {
  const { findings } = committed(raceRates);
  const steps = (racer: string, rate: number) => (findings[`${racer}Rate${rate}Steps`] as Finding).value;
  const best = Object.keys(racingRates).map((racer) => {
    const fewest = Math.min(...triedRates.map((rate) => steps(racer, rate)));
    return [racer, triedRates.find((rate) => steps(racer, rate) === fewest)];
  });
  expect(Object.fromEntries(best)).toEqual(racingRates);
});

describe('what somebody changes by hand is found, and the experiment named', () => {
  const results = committed(stepsBySlope);
  const slope = stepsBySlope.arms['slope0.2'] as Arm;

  const quick = (experiment: Experiment, changed: Results = results) =>
    quickProblems(experiment, changed).join('\n');

  it('the slope of an activation', () => {
    const setup = (seed: number) =>
      smallNet({ activation: { id: 'leaky-relu', negativeSlope: 0.21 }, learningRate: 0.1, seed });
    const changed = { ...stepsBySlope, arms: { ...stepsBySlope.arms, 'slope0.2': { ...slope, setup } } };
    expect(quick(changed)).toContain('experiment steps-by-slope: what was decided beforehand: committed is');
  });

  it('the slope that an activation really has, whatever its set-up says', () => {
    const other = stepsBySlope.arms['slope0.1'] as Arm;
    const observe = (seed: number) => other.observe(seed);
    const changed = { ...stepsBySlope, arms: { ...stepsBySlope.arms, 'slope0.2': { ...slope, observe } } };
    expect(quick(changed)).toContain('experiment steps-by-slope: digests of slope0.2: committed is');
  });

  it('an expected direction', () => {
    const expected = [{ figure: 'slope0.2SlowerSteps', below: -19 }];
    const changed = { ...stepsBySlope, expected };
    expect(quick(changed)).toContain('experiment steps-by-slope: what was decided beforehand');
    expect(quick(changed)).toContain(
      'experiment steps-by-slope: verdict: committed is "supported", recomputed is "refuted"',
    );
  });

  it('a figure', () => {
    const dead = committed(deathsByRate);
    const rate3Dead = { ...(dead.findings.rate3Dead as Finding), value: 15.3 };
    const problems = quick(deathsByRate, { ...dead, findings: { ...dead.findings, rate3Dead } });
    expect(problems).toMatch(/^experiment deaths-by-rate: figure rate3Dead: committed is \{"value":15\.3,/);
  });

  it('a number of one run, be it one that the quick form does not run again', () => {
    const { quantities, ...rest } = results.arms.slope0 as Results['arms'][string];
    const steps = (quantities.steps ?? []).with(50, 20);
    const arms = {
      ...results.arms,
      slope0: { ...rest, quantities: { ...quantities, steps: steps.with(51, 20).with(52, 20) } },
    };
    expect(quick(stepsBySlope, { ...results, arms })).toContain(
      'experiment steps-by-slope: figure slope0MedianSteps',
    );
    const first = { ...rest, quantities: { ...quantities, steps: (quantities.steps ?? []).with(0, 20) } };
    expect(quick(stepsBySlope, { ...results, arms: { ...results.arms, slope0: first } })).toContain(
      'experiment steps-by-slope: steps of slope0, first seeds',
    );
  });

  it('a verdict', () => {
    expect(quick(stepsBySlope, { ...results, verdict: 'refuted' })).toBe(
      'experiment steps-by-slope: verdict: committed is "refuted", recomputed is "supported"',
    );
  });
});
