import { createMeter } from '../meter.ts';
import type { Output } from '../output.ts';

let sink: (output: Output) => void = () => undefined;

/** From now on outputs go to this run, and are counted. null: nobody sees them. */
export function setSink(show: ((output: Output) => void) | null): void {
  const count = createMeter();
  sink = (output) => {
    if (show === null) return;
    count(output);
    show(output);
  };
}

/** Shows an output of the run that is under way. Throws `TooMuch` where it has shown as much as it may. */
export function emit(output: Output): void {
  sink(output);
}
