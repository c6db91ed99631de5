/** The followed unit's last update in numbers. */
import { at } from '#lib/assert/at.ts';
import type { UnitUpdate } from '#lib/unit-ledger/index.ts';

/** Rows whose points had a part in the followed unit's gradient. */
export function pushing(update: UnitUpdate | null): readonly number[] {
  return update === null ? [] : update.pushes.flatMap(({ row, delta }) => (delta === 0 ? [] : [row]));
}

/** A row of the numbers of an update. */
export interface UpdateRow {
  /** “w₁”, “b” */
  readonly name: string;
  readonly before: number;
  readonly gradient: number;
  /** before − after, over the rate: what the optimiser moved along. */
  readonly velocity: number;
  readonly after: number;
}

/** How many weights of a later layer are shown: those that moved most. */
const shownWeights = 3;

/** The numbers of the followed unit's last update: all of a first-layer unit's, the largest moves of a later one's. */
export function updateRows({ before, gradient, after, learningRate }: UnitUpdate): readonly UpdateRow[] {
  const row = (name: string, from: number, slope: number, to: number): UpdateRow => ({
    name,
    before: from,
    gradient: slope,
    velocity: (from - to) / learningRate,
    after: to,
  });
  const weights = before.weights.map((weight, index) =>
    row(`w${subscript(index + 1)}`, weight, at(gradient.weights, index), at(after.weights, index)),
  );
  const moved = [...weights]
    .sort((a, b) => Math.abs(b.velocity) - Math.abs(a.velocity))
    .slice(0, shownWeights);
  return [
    ...weights.filter((weight) => weights.length <= 2 || moved.includes(weight)),
    row('b', before.bias, gradient.bias, after.bias),
  ];
}

function subscript(number: number): string {
  return [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
