import { at } from '#lib/assert/at.ts';
import { type RunSpec, shapeOf } from '#lib/spec/index.ts';

/**
 * Weights times samples that are trained between two looks at the messages: half a millisecond of the kernel, and some 8 ms
 * of the readable engine.
 */
const workAtOnce = 5e5;

/** How many updates of a run may be made between two looks: at least one, however large. */
export function updatesAtOnce(spec: RunSpec): number {
  const { data, training } = spec;
  const rows = 'x' in data ? data.x.length : data.samples;
  return Math.max(1, Math.floor(workAtOnce / (weightsOf(spec) * Math.min(training.batchSize, rows))));
}

/** How many samples may be sent through a network between two looks: a forward pass is a third of an update. */
export function samplesAtOnce(spec: RunSpec): number {
  return Math.max(1, Math.floor((3 * workAtOnce) / weightsOf(spec)));
}

function weightsOf({ data, network }: RunSpec): number {
  const { inputs, outputs } = shapeOf(data);
  const widths = [inputs, ...network.hidden, outputs];
  return widths.slice(1).reduce((sum, fanOut, layer) => sum + at(widths, layer) * fanOut, 0);
}
