import { relu } from '../activations/relu.ts';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { bceWithLogits } from '../losses/bce-with-logits.ts';
import { backward, createNetwork, createTrace, forward, type Network } from '../network/index.ts';
import { sigmoid } from '../numeric/index.ts';
import { sgd } from '../optimizers/sgd.ts';
import { stream } from '../random/index.ts';
import { type Plant, wateredPlants } from './watered-plants.ts';

/** One neuron; or two, and a third that weighs what they put out. */
export type Kind = 'neuron' | 'network';

/**
 * Every weight that a hand can be laid on. A neuron has w₁ and b₁ alone: z = w₁ x + b₁. In the network
 * h₁ = max(0, w₁ x + b₁), h₂ = max(0, w₂ x + b₂) and z = v₁ h₁ + v₂ h₂ + c. Either answers yes where z > 0, and the
 * probability that it gives a yes is σ(z) = 1/(1 + e⁻ᶻ).
 */
export interface Weights {
  readonly w1: number;
  readonly b1: number;
  readonly w2: number;
  readonly b2: number;
  readonly v1: number;
  readonly v2: number;
  readonly c: number;
}

export type WeightName = keyof Weights;

/** Where the reader begins: one neuron for each side, and the third not yet of use. */
export const handStart: Weights = { w1: 1, b1: 0, w2: -1, b2: 0, v1: 0.5, v2: -0.5, c: 0 };

const nothing: Weights = { w1: 0, b1: 0, w2: 0, b2: 0, v1: 0, v2: 0, c: 0 };

/** Where a weight is kept in a network of `lib/network`. */
type Place = readonly [layer: number, of: 'weight' | 'bias', index: number];

const places: Readonly<Record<Kind, Readonly<Partial<Record<WeightName, Place>>>>> = {
  neuron: { w1: [0, 'weight', 0], b1: [0, 'bias', 0] },
  network: {
    w1: [0, 'weight', 0],
    b1: [0, 'bias', 0],
    w2: [0, 'weight', 1],
    b2: [0, 'bias', 1],
    v1: [1, 'weight', 0],
    v2: [1, 'weight', 1],
    c: [1, 'bias', 0],
  },
};

/** The weights of a kind, layer by layer. */
export const weightNames = (kind: Kind): readonly WeightName[] =>
  Object.keys(places[kind]) as readonly WeightName[];

const placed = (kind: Kind): readonly (readonly [WeightName, Place])[] =>
  Object.entries(places[kind]) as readonly (readonly [WeightName, Place])[];

function arrayAt(network: Network, [layer, of]: Place, what: 'value' | 'gradient'): Float64Array {
  const { weight_oi, bias_o, weightGradient_oi, biasGradient_o } = at(network.layers, layer);
  if (of === 'weight') return what === 'value' ? weight_oi : weightGradient_oi;
  return what === 'value' ? bias_o : biasGradient_o;
}

function networkOf(kind: Kind, weights: Weights): Network {
  const network = createNetwork(1, kind === 'neuron' ? [] : [2], 1, relu, {});
  for (const [name, place] of placed(kind)) arrayAt(network, place, 'value')[place[2]] = weights[name];
  return network;
}

/** What a network holds of each weight; those that its kind has not stay what they are in `others`. */
const read = (kind: Kind, network: Network, what: 'value' | 'gradient', others: Weights): Weights => ({
  ...others,
  ...Object.fromEntries(
    placed(kind).map(([name, place]) => [name, at(arrayAt(network, place, what), place[2])]),
  ),
});

/** What a network makes of one plant. */
export interface Answer {
  /** What the two units put out; [] for a neuron. */
  readonly hidden: readonly number[];
  readonly z: number;
  /** The probability of a yes. */
  readonly p: number;
}

/** A network of these weights, as a function of x. */
export function answering(kind: Kind, weights: Weights): (x: number) => Answer {
  const network = networkOf(kind, weights);
  const trace = createTrace(network, 1);
  return (x) => {
    const z = at(forward(network, trace, Float64Array.of(x), 1, null), 0);
    const hidden = kind === 'neuron' ? [] : [...at(trace.layers, 0).activation_bo.subarray(0, 2)];
    return { hidden, z, p: sigmoid(z) };
  };
}

/** How well a network answers. */
export interface Score {
  /** The mean logistic loss. */
  readonly loss: number;
  readonly right: number;
  readonly of: number;
}

export function score(kind: Kind, weights: Weights, examples: readonly Plant[]): Score {
  const { output_bo, target_bo } = evaluate(networkOf(kind, weights), examples);
  const of = examples.length;
  return {
    loss: bceWithLogits.value(output_bo, target_bo, of, 1),
    right: present(bceWithLogits.correct, 'correct')(output_bo, target_bo, of, 1),
    of,
  };
}

function evaluate(network: Network, examples: readonly Plant[]) {
  const trace = createTrace(network, examples.length);
  const input_bi = Float64Array.from(examples, ({ x }) => x);
  const target_bo = Float64Array.from(examples, ({ y }) => y);
  const output_bo = forward(network, trace, input_bi, examples.length, null);
  return { trace, input_bi, target_bo, output_bo };
}

/** How many of the training examples a step looks at. */
export type BatchSize = 'all' | '6' | '1';

export const plants = wateredPlants();

const sizeOf = (batch: BatchSize): number => (batch === 'all' ? plants.train.length : Number(batch));

/** Steps until each example was looked at once. */
export const stepsPerEpoch = (batch: BatchSize): number => plants.train.length / sizeOf(batch);

export const maximumSteps = 500;

export interface DescentInput {
  readonly kind: Kind;
  readonly start: Weights;
  readonly learningRate: number;
  readonly batch: BatchSize;
  /** Of the order of the examples, where a step does not look at all of them. */
  readonly seed: number;
}

/** A moment of the descent. */
export interface Moment {
  readonly weights: Weights;
  /** ∂L/∂weight over the examples that the next step looks at. */
  readonly gradient: Weights;
  /** The mean loss of all training examples. */
  readonly loss: number;
}

export interface Descent {
  /** The start, and after each step that was asked for. */
  readonly moments: readonly Moment[];
  /** The step, from 1, whose weights left all bounds, or null; the moments end before it. */
  readonly divergedAt: number | null;
}

/** Beyond it nothing is learned, and soon the numbers end. */
const largest = 1e6;

/**
 * Gradient descent on these few weights, with the passes of `lib/network`: each step takes the next examples of a random
 * order, and w ← w − η ∂L/∂w, with L their mean logistic loss.
 *
 * What comes back takes as many steps as are asked for, at most 500, and those it has taken once it keeps.
 */
export function descent({
  kind,
  start,
  learningRate,
  batch,
  seed,
}: DescentInput): (steps: number) => Descent {
  const network = networkOf(kind, start);
  const rows = sizeOf(batch);
  const delta_bo = new Float64Array(rows);
  const updates = network.layers.map((layer) => ({
    layer,
    weight: sgd.create(layer.weight_oi.length),
    bias: sgd.create(layer.bias_o.length),
  }));
  const order = stream(seed, 'batches');
  let waiting: readonly Plant[] = [];

  const moment = (weights: Weights): Moment => {
    const all = evaluate(network, plants.train);
    const loss = bceWithLogits.value(all.output_bo, all.target_bo, plants.train.length, 1);
    if (waiting.length === 0) {
      waiting = [...order.permutation(plants.train.length)].map((index) => at(plants.train, index));
    }
    const { trace, input_bi, target_bo, output_bo } = evaluate(network, waiting.slice(0, rows));
    bceWithLogits.gradient(output_bo, target_bo, rows, 1, delta_bo);
    backward(network, trace, input_bi, delta_bo, rows, false);
    waiting = waiting.slice(rows);
    return { weights, gradient: read(kind, network, 'gradient', nothing), loss };
  };

  const moments = [moment(start)];
  let divergedAt: number | null = null;

  const step = (): void => {
    for (const { layer, weight, bias } of updates) {
      weight.update(layer.weight_oi, layer.weightGradient_oi, learningRate);
      bias.update(layer.bias_o, layer.biasGradient_o, learningRate);
    }
    const weights = read(kind, network, 'value', start);
    const isBounded = Object.values(weights).every((value) => Math.abs(value) < largest);
    if (isBounded) moments.push(moment(weights));
    else divergedAt = moments.length;
  };

  return (steps) => {
    const wanted = Math.min(steps, maximumSteps);
    while (moments.length <= wanted && divergedAt === null) step();
    return {
      moments: moments.slice(0, wanted + 1),
      divergedAt: divergedAt !== null && divergedAt <= wanted ? divergedAt : null,
    };
  };
}

/** Where a run of this seed starts: weights from He’s distribution, biases 0, two decimals. */
export function drawnStart(seed: number): Weights {
  const draws = stream(seed, 'weights');
  const draw = (deviation: number): number => Math.round(100 * deviation * draws.normal()) / 100;
  return { w1: draw(Math.SQRT2), b1: 0, w2: draw(Math.SQRT2), b2: 0, v1: draw(1), v2: draw(1), c: 0 };
}
