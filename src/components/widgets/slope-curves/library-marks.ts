import { activation } from '#lib/activations/index.ts';
import { type LibraryDefault, libraryDefaults } from '#lib/activations/library-defaults.ts';

/** A slope that libraries take when nobody chooses, with the letter that stands for it on the axis. */
export interface LibraryMark {
  readonly letter: string;
  readonly slope: number;
  /** Who takes it: “PyTorch, JAX, ONNX”. */
  readonly names: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Leaky ReLU's defaults, and where PReLU starts. */
const shown = ['leaky-relu', 'prelu'];

/** From the smallest slope to the largest. */
export const libraryMarks: readonly LibraryMark[] = [
  ...Map.groupBy(
    libraryDefaults.filter((entry) => shown.includes(entry.activation)),
    ({ values }) => values.negativeSlope ?? Number.NaN,
  ),
]
  .sort(([a], [b]) => a - b)
  .map(([slope, entries], at) => ({
    letter: letters[at] ?? '',
    slope,
    names: entries.map(nameOf).join(', '),
  }));

/** The letter at a slope, or none. */
export function letterAt(slope: number): string {
  return libraryMarks.find((mark) => mark.slope === slope)?.letter ?? '';
}

function nameOf({ library, part, code, activation: id }: LibraryDefault): string {
  const name = [library, part, code].filter((piece) => piece !== undefined).join(' ');
  return id === 'leaky-relu' ? name : `${name} for ${activation(id).label}`;
}
