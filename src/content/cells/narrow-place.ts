import { mean, range, table } from 'negative-slope';
import { loses } from './counted.ts';

/** With which probability hidden layers of these widths lose x = 1. */
export function lost(widths: readonly number[]): number {
  return 1 - (1 - 2 ** -mean(widths)) ** widths.length;
}

const counted = (...widths: readonly number[]) => {
  const seeds = range(1, 4000, 4000);
  const share = mean(
    seeds.map((seed) => Number(loses(1, widths, seed))),
  );
  return {
    widths: widths.join(', '),
    formula: lost(widths),
    drawn: share,
  };
};
table(
  [counted(3, 3, 3), counted(8, 8, 2, 8), counted(1, 9)],
  'The share that lose x = 1: by the formula, and of 4,000 drawn',
);
