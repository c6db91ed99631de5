import { type LibraryDefault, libraryDefaults } from '#lib/activations/library-defaults.ts';
import { prelu } from '#lib/activations/prelu.ts';
import { present } from '#lib/assert/present.ts';

/** A slope that libraries take when nobody chooses, with the letter that stands for it on the axis. */
export interface LibraryTick {
  readonly letter: string;
  readonly slope: number;
  /** Who takes it: “MXNet; PReLU’s start in PyTorch and MXNet”. */
  readonly names: string;
}

/** Leaky ReLU's defaults, and where PReLU starts. */
const shown = ['leaky-relu', prelu.id];

/** From the smallest slope to the largest. */
export const libraryTicks: readonly LibraryTick[] = [
  ...Map.groupBy(
    libraryDefaults.filter((entry) => shown.includes(entry.activation)),
    ({ values }) => present(values.negativeSlope, 'negativeSlope'),
  ),
]
  .sort(([a], [b]) => a - b)
  .map(([slope, entries], place) => ({
    letter: String.fromCharCode(65 + place),
    slope,
    names: namesOf(entries),
  }));

/** The tick at a slope, if there is one. */
export function tickAt(slope: number): LibraryTick | undefined {
  return libraryTicks.find((tick) => tick.slope === slope);
}

function namesOf(entries: readonly LibraryDefault[]): string {
  const own = entries.filter((entry) => entry.activation !== prelu.id).map(nameOf);
  const starts = entries.filter((entry) => entry.activation === prelu.id).map(nameOf);
  const start = starts.length === 0 ? [] : [`${prelu.label}’s start in ${starts.join(' and ')}`];
  return [...(own.length === 0 ? [] : [own.join(', ')]), ...start].join('; ');
}

function nameOf({ library, part, code }: LibraryDefault): string {
  return [library, part, code].filter((piece) => piece !== undefined).join(' ');
}
