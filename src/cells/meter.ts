import { cellLimits } from './limits.ts';
import type { Output } from './output.ts';

/** A cell has shown more than it may. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/**
 * Counts what a run shows. The function that it returns throws `TooMuch` at the first output that is one too many. A run
 * counts for itself, where the reader's code is at hand and may spoil the counting; so the page counts once more.
 */
export function createMeter(): (output: Output) => void {
  let outputs = 0;
  let plots = 0;
  let tables = 0;
  let characters = 0;
  const most = (count: number, limit: number, what: string): void => {
    if (count > limit) throw new TooMuch(`a cell: expected at most ${limit} ${what}, received another`);
  };
  return (output) => {
    outputs += 1;
    if (output.kind === 'plot') plots += 1;
    if (output.kind === 'table') tables += 1;
    if (output.kind === 'text') characters += output.text.length;
    most(plots, cellLimits.plots, 'plots');
    most(tables, cellLimits.tables, 'tables');
    most(outputs, cellLimits.outputs, 'outputs');
    most(characters, cellLimits.characters, 'characters of text');
  };
}
