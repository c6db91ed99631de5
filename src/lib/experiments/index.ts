import { dataScale } from './data-scale.ts';
import type { Experiment } from './experiment.ts';
import { millimetresSettings } from './millimetres.ts';
import { neuron } from './neuron.ts';
import { oneDeath } from './one-death.ts';
import { penguinPairs } from './penguin-pairs.ts';
import { quickRescueSettings } from './quick-rescue.ts';
import { rescue } from './rescue.ts';
import { revivals } from './revivals.ts';
import { stayAliveSettings } from './stay-alive.ts';
import { zeroShareExperiment } from './zero-share.ts';

export type { Experiment } from './experiment.ts';
export {
  type RescueInput,
  type RescueOutcome,
  rescueRun,
  rescueSpec,
  rescueSteps,
} from './rescue-run.ts';
export { rescueSetup } from './rescue-setup.ts';
export { type ZeroShareInput, type ZeroShareOutcome, zeroShare } from './zero-share-run.ts';
export { zeroShareSetup } from './zero-share-setup.ts';

/** Every experiment that a lesson cites. */
export const experiments: readonly Experiment[] = [
  neuron,
  rescue,
  penguinPairs,
  quickRescueSettings,
  stayAliveSettings,
  zeroShareExperiment,
  oneDeath,
  revivals,
  dataScale,
  millimetresSettings,
];

/** What an experiment came to, by name. Throws where there is no such experiment or finding. */
export function finding(experimentId: string, name: string): number {
  const experiment = experiments.find(({ id }) => id === experimentId);
  if (experiment === undefined) {
    const known = experiments.map(({ id }) => id).join(', ');
    throw new Error(`experiment: expected one of ${known}, received ${experimentId}`);
  }
  const value = experiment.findings[name];
  if (value === undefined) {
    const known = Object.keys(experiment.findings).join(', ');
    throw new Error(`finding of ${experimentId}: expected one of ${known}, received ${name}`);
  }
  return value;
}
