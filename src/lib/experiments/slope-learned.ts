import { present } from '../assert/present.ts';
import {
  type Arm,
  arm,
  type Experiment,
  type Figure,
  measured,
  ofKind,
  percentage,
  type Quantity,
  seedsTo,
  unless,
  yesOrNo,
} from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { type ActivationSpec, parseSpec, type RunSpec } from '../spec/index.ts';
import { trainedTo } from './observe.ts';

type Data = 'two-moons' | 'spiral';

const learningRate = 0.3;
/** The slopes’ own step size: a tenth of the weights’. */
const ownRate = 0.03;
const start = 0.25;

type Choice = Partial<ActivationSpec> & { readonly id: string };

function spec(data: Data, activation: Choice, seed: number): RunSpec {
  const { training, ...rest } = smallNet({ data, activation, learningRate, seed });
  const slopeLearningRate = activation.id === 'prelu' ? ownRate : null;
  return parseSpec({
    ...rest,
    training: { ...training, optimizer: { ...training.optimizer, slopeLearningRate } },
  });
}

const trained = (data: Data, activation: Choice): Arm =>
  arm(
    seedsTo(100),
    (seed) => spec(data, activation, seed),
    (run) =>
      trainedTo(run, (trainer) => {
        const [layer1 = null, layer2 = null] = trainer.parameters().slopes ?? [];
        const diverged = trainer.status === 'diverged';
        const accuracy = present(trainer.measure().trainAccuracy, 'trainAccuracy');
        return {
          percent: diverged ? null : 100 * accuracy,
          layer1: diverged ? null : layer1,
          layer2: diverged ? null : layer2,
          diverged: diverged ? 1 : 0,
        };
      }),
  );

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [task, data] of [
  ['moons', 'two-moons'],
  ['spiral', 'spiral'],
] as const) {
  const [own, fixed, relu] = [`${task}Learned`, `${task}Fixed`, `${task}Relu`];
  arms[own] = trained(data, { id: 'prelu', negativeSlope: start });
  arms[fixed] = trained(data, { id: 'leaky-relu', negativeSlope: start });
  arms[relu] = trained(data, { id: 'leaky-relu', negativeSlope: 0 });
  for (const name of [own, fixed, relu]) {
    figures[`${name}Accuracy`] = { of: name, quantity: 'percent', statistic: 'mean' };
  }
  figures[`${task}OverFixed`] = { of: own, minus: fixed, quantity: 'percent', statistic: 'mean' };
  figures[`${task}OverRelu`] = { of: own, minus: relu, quantity: 'percent', statistic: 'mean' };
  figures[`${task}Layer1`] = { of: own, quantity: 'layer1', statistic: 'median' };
  figures[`${task}Layer2`] = { of: own, quantity: 'layer2', statistic: 'median' };
  figures[`${task}Layer1Lowest`] = { of: own, quantity: 'layer1', statistic: 'lowest' };
  figures[`${task}Layer1Highest`] = { of: own, quantity: 'layer1', statistic: 'highest' };
  figures[`${task}Diverged`] = { of: own, quantity: 'diverged', statistic: 'count' };
}

const learned = (layer: string): Quantity =>
  ofKind(
    unless(
      measured(`Learned slope of the ${layer} hidden layer at the end`),
      'the run diverged, or no slope is learned',
    ),
    'Learned slope of a hidden layer at the end',
    `${layer} layer`,
  );

/** Where PReLU’s slopes go, and what that is worth. */
export const slopeLearned: Experiment = {
  id: 'slope-learned',
  title: 'Slopes that are learned',
  hypothesis:
    'On a spiral, which needs sharp bends, PReLU’s slopes fall from 0.25 in both layers, and the network becomes more accurate than with the slope held at 0.25; on two moons it makes no difference. Against ReLU there is none of more than five points.',
  method:
    'Two moons and a spiral, 2-16-16-1, 1,500 steps of SGD at the rate 0.3 in batches of 32, seeds 1 to 100, the same start and batches: PReLU from 0.25 with a step size of 0.03 for its slopes, one per layer; Leaky ReLU at 0.25; ReLU. Read at the end: the training points that are right, in percent, and the slopes.',
  quantities: {
    percent: unless(percentage('Training points that are right at the end'), 'the run diverged'),
    layer1: learned('first'),
    layer2: learned('second'),
    diverged: yesOrNo('Whether the run diverged'),
  },
  arms,
  figures: {
    networks: { of: 'moonsLearned', quantity: 'diverged', statistic: 'runs' },
    ownRate: { given: ownRate },
    ...figures,
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'spiralLayer1', below: 0.25 },
    { figure: 'spiralLayer2', below: 0.25 },
    { figure: 'spiralOverFixed', above: 0 },
    { figure: 'moonsOverFixed', within: [-1, 1] },
    { figure: 'spiralOverRelu', within: [-5, 5] },
    { figure: 'moonsOverRelu', within: [-1, 1] },
  ],
};
