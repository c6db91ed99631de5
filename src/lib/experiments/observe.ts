import { present } from '../assert/present.ts';
import { counted, type Observation, unless, yesOrNo } from '../evidence/index.ts';
import { type AbsInput, absSteps } from '../simulations/abs-collapse.ts';
import { finish } from '../simulations/finish.ts';
import { type RescueInput, rescueSteps } from '../simulations/rescue.ts';
import type { RunSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';

/** Trains a network to its end and reads some numbers off it. */
export function trainedTo(spec: RunSpec, read: (run: Trainer) => Observation['quantities']): Observation {
  const run = trainer(spec);
  run.advance(run.totalSteps);
  return { quantities: read(run), digest: run.result().digest };
}

/** The training accuracy from which a network has learned its task. */
const targetAccuracy = 0.95;

/** What `learned` reads. */
export const learnedQuantities = {
  reached: yesOrNo(
    'Whether 95\u00a0% of the training points are right at the end; of a run that diverged they are not',
  ),
};

/** Whether a network has learned its task at its end; one that diverged has not. */
export const learned = (spec: RunSpec): Observation =>
  trainedTo(spec, (run) => {
    const accuracy = run.status === 'diverged' ? 0 : present(run.measure().trainAccuracy, 'trainAccuracy');
    return { reached: accuracy >= targetAccuracy ? 1 : 0 };
  });

/** What `observedRescue` reads. */
export const rescueQuantities = {
  rescued: yesOrNo('Whether the network reaches 95\u00a0% accuracy within the steps that it has'),
  steps: unless(counted('Updates until 95\u00a0% accuracy is reached first', 'steps'), 'not rescued'),
};

/** A rescue: whether the network came back, and after how many steps. */
export function observedRescue(input: RescueInput): Observation {
  const { last: run, outcome } = finish(rescueSteps(input));
  return {
    quantities: { rescued: outcome.rescued ? 1 : 0, steps: outcome.reachedAt },
    digest: run?.result().digest ?? null,
  };
}

/** What `observedAbs` reads. */
export const absQuantities = {
  learned: yesOrNo('Whether the mean squared error is below 0.01 at the end'),
  constant: yesOrNo(
    'Whether the outputs differ by less than 0.01 over the whole grid at the end, and |x| is not learned',
  ),
  bornDead: yesOrNo('Whether some hidden layer has nothing but dead units before the first step'),
};

/** A network that is to learn |x|: how it ended, and whether it was dead before it began. */
export function observedAbs(input: AbsInput): Observation {
  const { last: run, outcome } = finish(absSteps(input));
  return {
    quantities: {
      learned: outcome.end === 'learned' ? 1 : 0,
      constant: outcome.end === 'constant' ? 1 : 0,
      bornDead: outcome.bornDead ? 1 : 0,
    },
    digest: run?.result().digest ?? null,
  };
}
