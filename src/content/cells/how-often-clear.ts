import { paired, stream, text } from 'negative-slope';

/** In what share of all seeds one side is ahead. */
const p = 0.6;
const seeds = 100;
const races = 400;

const { uniform } = stream(1, 'races');
const race = (): number[] =>
  Array.from({ length: seeds }, () => (uniform() < p ? 1 : -1));

const verdicts = Array.from(
  { length: races },
  () => paired(race()).verdict,
);
const clear = verdicts.filter((verdict) => verdict !== 'none');
text('clear in', clear.length, 'of', races, 'races');
