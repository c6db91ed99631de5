import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import type { Arm, Experiment, Observation } from './experiment.ts';
import { type Finding, findingOf, findingsOf } from './figures.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What the runs of an arm came to. */
export interface ArmResults {
  /** SHA-256 of the digests of all runs, in the seeds' order; null where nothing was trained. */
  readonly digest: string | null;
  /** Digests of the runs that the quick tests repeat. */
  readonly firstDigests: readonly (string | null)[];
  /** Per quantity, one number per seed, in the seeds' order. */
  readonly quantities: Readonly<Record<string, readonly (number | null)[]>>;
}

/** What an experiment came to: what is committed, and what texts print. */
export interface Results {
  readonly id: string;
  /** SHA-256 of all that was decided beforehand: hypothesis, set-ups of all seeds, figures, expectations. */
  readonly inputs: string;
  readonly verdict: Verdict;
  readonly findings: Readonly<Record<string, Finding>>;
  /** The figures that miss the independent ones, from ten times the seeds. */
  readonly repeats: Readonly<Record<string, Finding>>;
  readonly arms: Readonly<Record<string, ArmResults>>;
}

/** What one experiment came to; `deep` is null where it has no deep form. */
export interface Committed {
  readonly experiment: Experiment;
  readonly results: Results;
  readonly deep: Results | null;
}

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export function inputsOf(experiment: Experiment): string {
  const { id, hypothesis, arms, figures, expected, independent = {}, misses = {} } = experiment;
  const setups = Object.entries(arms).map(([name, { seeds, setup }]) => [name, seeds, seeds.map(setup)]);
  return hash(
    JSON.stringify({ id, hypothesis, setups, figures, expected, independent, misses: Object.keys(misses) }),
  );
}

/** One number per seed for each quantity. Throws where runs differ in what they have, or have what is no number. */
export function quantitiesOf(observations: readonly Observation[]): ArmResults['quantities'] {
  const names = Object.keys(at(observations, 0).quantities);
  for (const { quantities } of observations) {
    const received = Object.keys(quantities);
    if (received.join() !== names.join()) {
      throw new Error(
        `quantities: expected ${names.join(', ')} of every run, received ${received.join(', ')}`,
      );
    }
    const strange = names.find((name) => quantities[name] !== null && !Number.isFinite(quantities[name]));
    if (strange !== undefined) {
      throw new Error(
        `quantities: expected a finite number or null, received ${strange} ${quantities[strange]}`,
      );
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, observations.map(({ quantities }) => quantities[name] ?? null)]),
  );
}

function armResults({ quick }: Arm, observations: readonly Observation[]): ArmResults {
  const digests = observations.map(({ digest }) => digest);
  return {
    digest: digests.every((digest) => digest === null) ? null : hash(digests.join()),
    firstDigests: digests.slice(0, quick),
    quantities: quantitiesOf(observations),
  };
}

/** What was observed, by arm: one observation per seed, in the seeds' order. */
export type Observations = Readonly<Record<string, readonly Observation[]>>;

/** Runs an experiment, with all its seeds; where they are known already, the figures of ten times as many may be given. */
export function resultsOf(experiment: Experiment, repeats?: Results['repeats']): Results {
  const observed = Object.fromEntries(
    Object.entries(experiment.arms).map(([name, { seeds, observe }]) => [name, seeds.map(observe)]),
  );
  return resultsFrom(experiment, observed, repeats);
}

/**
 * What an experiment's runs came to. Figures that are found again from ten times as many seeds take far longer than all else:
 * where they are known already, they may be given.
 */
export function resultsFrom(
  experiment: Experiment,
  observed: Observations,
  repeats: Results['repeats'] = repeatsOf(experiment),
): Results {
  const arms = Object.fromEntries(
    Object.entries(experiment.arms).map(([name, each]) => [
      name,
      armResults(each, present(observed[name], `runs of ${name} of ${experiment.id}`)),
    ]),
  );
  const findings = findingsOf(experiment, arms);
  return {
    id: experiment.id,
    inputs: inputsOf(experiment),
    verdict: verdictOf(experiment, findings),
    findings,
    repeats,
    arms,
  };
}

function repeatsOf(experiment: Experiment): Results['repeats'] {
  const more = new Map<string, { readonly quantities: ArmResults['quantities'] }>();
  return Object.fromEntries(
    Object.keys(experiment.misses ?? {}).map((name) => {
      const place = `repeat of ${name} of ${experiment.id}`;
      const figure = experiment.figures[name];
      if (figure === undefined || 'given' in figure) {
        throw new Error(`${place}: expected a figure that runs come to, received ${name}`);
      }
      for (const arm of [figure.of, figure.minus ?? figure.of]) {
        if (!more.has(arm)) more.set(arm, { quantities: tenfold(present(experiment.arms[arm], arm)) });
      }
      return [name, findingOf(figure, Object.fromEntries(more), place)];
    }),
  );
}

/** An arm with ten times its seeds, from its first one on. */
function tenfold({ seeds, observe }: Arm): ArmResults['quantities'] {
  const [first = 1] = seeds;
  return quantitiesOf(Array.from({ length: 10 * seeds.length }, (_, index) => observe(first + index)));
}
