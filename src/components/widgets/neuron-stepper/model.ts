import { activation } from '#lib/activations/index.ts';
import { activationChart } from '#lib/charts/activation-chart.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import { exampleNeuron, type NeuronStep, type NeuronWalk, walkNeuron } from '#lib/neuron/index.ts';
import { formatSlope } from '../../ui/scale.ts';
import type { TableData } from '../../ui/table.ts';

/**
 * One neuron that is trained by hand, with ReLU and with Leaky ReLU from the same start. The state is where it starts and how
 * far one has gone: every number in between follows from these two, so that undoing is going one less far.
 */
export interface State {
  readonly x1: number;
  readonly x2: number;
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  /** The target. */
  readonly y: number;
  readonly rate: number;
  /** Of Leaky ReLU. */
  readonly slope: number;
  /** Phases done: four make a step. */
  readonly at: number;
}

export const phases = ['forward', 'loss', 'backward', 'update'] as const;
export type Phase = (typeof phases)[number];
export type Moment = 'start' | Phase;

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

const relu = activation('relu');
const leaky = activation('leaky-relu');
export const labels: Pair<string> = { relu: relu.label, 'leaky-relu': leaky.label };

export const maximumSteps = 200;
const lastPhase = maximumSteps * phases.length;
const manySteps = 10;

const [x1, x2] = exampleNeuron.inputs;
const [w1, w2] = exampleNeuron.weights;

/** Opens where the product is: after the first backward pass. */
export const defaults: State = {
  x1,
  x2,
  w1,
  w2,
  b: exampleNeuron.bias,
  y: exampleNeuron.target,
  rate: exampleNeuron.learningRate,
  slope: 0.1,
  at: 3,
};

const quantity = (name: string, label: string) => numberField({ name, label, minimum: -10, maximum: 10 });

export const fields: Fields<State> = {
  x1: quantity('x1', 'Input x₁'),
  x2: quantity('x2', 'Input x₂'),
  w1: quantity('w1', 'Weight w₁'),
  w2: quantity('w2', 'Weight w₂'),
  b: quantity('b', 'Bias'),
  y: quantity('y', 'Target'),
  rate: numberField({ name: 'lr', label: 'Learning rate', minimum: 0, maximum: 10 }),
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0, maximum: 1 }),
  at: numberField({ name: 'at', label: 'Phases done', minimum: 0, maximum: lastPhase, integer: true }),
};

/** The numbers that are typed, in the order of their fields. */
export const inputs = [
  { key: 'x1', label: 'Input', symbol: 'x₁' },
  { key: 'x2', label: 'Input', symbol: 'x₂' },
  { key: 'w1', label: 'Weight', symbol: 'w₁' },
  { key: 'w2', label: 'Weight', symbol: 'w₂' },
  { key: 'b', label: 'Bias', symbol: 'b' },
  { key: 'y', label: 'Target', symbol: 'y' },
  { key: 'rate', label: 'Learning rate', symbol: 'η' },
] as const satisfies readonly { key: keyof State; label: string; symbol: string }[];

/** The step one is in, from 1, and what was done in it last; step 0 is the start. */
export function position(at: number): { readonly step: number; readonly moment: Moment } {
  if (at === 0) return { step: 0, moment: 'start' };
  return { step: Math.ceil(at / phases.length), moment: phases[(at - 1) % phases.length] ?? 'start' };
}

/** What the next phase is; null at the end of the walk. */
export function next(at: number): Phase | null {
  return at >= lastPhase ? null : (phases[at % phases.length] ?? null);
}

/** One phase on, one phase back, ten whole steps on, and back to the beginning: each is a new state. */
export const moves = {
  forth: ({ at }: State): Partial<State> => ({ at: Math.min(lastPhase, at + 1) }),
  back: ({ at }: State): Partial<State> => ({ at: Math.max(0, at - 1) }),
  /** A step that has begun is not counted twice: ten updates more than there are. */
  many: ({ at }: State): Partial<State> => ({
    at: Math.min(lastPhase, (Math.floor(at / phases.length) + manySteps) * phases.length),
  }),
  restart: (): Partial<State> => ({ at: 0 }),
} as const;

/** One of the two neurons, as far as it has come. */
export interface SideNow {
  /** Steps begun; of the last one only what `moment` has reached is known. */
  readonly steps: readonly NeuronStep[];
  readonly current: NeuronStep;
  readonly divergedAt: number | null;
}

export interface Now {
  readonly step: number;
  readonly moment: Moment;
  readonly sides: Pair<SideNow>;
}

/** Everything that has been computed so far. */
export function compute(state: State): Now {
  const { step, moment } = position(state.at);
  const neuron = {
    inputs: [state.x1, state.x2],
    weights: [state.w1, state.w2],
    bias: state.b,
    target: state.y,
    learningRate: state.rate,
  };
  const count = Math.max(1, step);
  return {
    step,
    moment,
    sides: {
      relu: sideNow(walkNeuron(neuron, relu, {}, count)),
      'leaky-relu': sideNow(walkNeuron(neuron, leaky, { negativeSlope: state.slope }, count)),
    },
  };
}

function sideNow({ steps, divergedAt }: NeuronWalk): SideNow {
  const current = steps.at(-1);
  // Numbers up to 10 and a rate up to 10 cannot leave the range within one step.
  if (current === undefined) throw new Error('neuron stepper: expected a first step, received none');
  return { steps, current, divergedAt };
}

/** How far into a step a moment is: 0 at the start, 4 after the update. */
function reached(moment: Moment): number {
  return moment === 'start' ? 0 : phases.indexOf(moment) + 1;
}

/** Whether a phase's numbers are known. A neuron whose numbers left all bounds shows its last whole step. */
export function knows(now: Now, side: Side, phase: Phase): boolean {
  return now.sides[side].divergedAt !== null || reached(now.moment) >= reached(phase);
}

/** f′(z) = 0 stands in a product of which something would be left without it. */
export function isWipedOut(now: Now, side: Side): boolean {
  const { slope, outputGradient } = now.sides[side].current;
  return knows(now, side, 'backward') && slope === 0 && outputGradient !== 0;
}

/** Which factor of the chain rule a number is. */
export type Factor = 'above' | 'slope' | 'input';

/** A row of the numbers of a step, side by side. */
export interface Row {
  readonly phase: Phase;
  readonly label: string;
  readonly factor?: Factor;
  readonly isProduct?: boolean;
  /** null where it is not known yet. */
  readonly cells: Pair<string | null>;
}

/** The numbers of the step one is in, phase by phase. */
export function rows(state: State, now: Now): readonly Row[] {
  const pair = (read: (side: Side) => string | null): Pair<string | null> => ({
    relu: read('relu'),
    'leaky-relu': read('leaky-relu'),
  });
  const row = (
    phase: Phase,
    label: string,
    read: (step: NeuronStep) => number,
    kind: Pick<Row, 'factor' | 'isProduct'> = {},
  ): Row => ({
    phase,
    label,
    ...kind,
    cells: pair((side) => (knows(now, side, phase) ? formatNumber(read(now.sides[side].current)) : null)),
  });
  const parameter = (label: string, read: (values: Parameters) => number): Row => ({
    phase: 'update',
    label,
    cells: pair((side) => {
      const { current } = now.sides[side];
      const before = read(beforeStep(current));
      if (!knows(now, side, 'update')) return formatNumber(before);
      const after = read(afterStep(current));
      return after === before ? `${formatNumber(after)} stays` : formatNumber(after);
    }),
  });
  return [
    row('forward', 'z = w·x + b', ({ preactivation }) => preactivation),
    row('forward', 'h = f(z)', ({ output }) => output),
    row('loss', 'L = (h − y)²', ({ loss }) => loss),
    row('backward', '∂L/∂h', ({ outputGradient }) => outputGradient, { factor: 'above' }),
    row('backward', '∂h/∂z = f′(z)', ({ slope }) => slope, { factor: 'slope' }),
    row('backward', '∂z/∂w₁ = x₁', () => state.x1, { factor: 'input' }),
    row('backward', '∂L/∂w₁', ({ weightGradients: [first = Number.NaN] }) => first, { isProduct: true }),
    row('backward', '∂L/∂w₂', ({ weightGradients: [, second = Number.NaN] }) => second, { isProduct: true }),
    row('backward', '∂L/∂b', ({ biasGradient }) => biasGradient, { isProduct: true }),
    parameter('w₁', ({ w1 }) => w1),
    parameter('w₂', ({ w2 }) => w2),
    parameter('b', ({ b }) => b),
  ];
}

type Parameters = Pick<State, 'w1' | 'w2' | 'b'>;

function parameters([w1 = Number.NaN, w2 = Number.NaN]: readonly number[], b: number): Parameters {
  return { w1, w2, b };
}

const beforeStep = ({ weights, bias }: NeuronStep): Parameters => parameters(weights, bias);
const afterStep = ({ nextWeights, nextBias }: NeuronStep): Parameters => parameters(nextWeights, nextBias);

/** The same numbers for the slots of the formulas of one side. */
export function formulaSlots(state: State, now: Now, side: Side): Readonly<Record<string, string>> {
  const { current } = now.sides[side];
  const { w1, w2, b } = beforeStep(current);
  const after = afterStep(current);
  const [g1 = Number.NaN, g2 = Number.NaN] = current.weightGradients;
  return {
    x1: factor(state.x1),
    x2: factor(state.x2),
    w1: factor(w1),
    w2: factor(w2),
    b: factor(b),
    y: factor(state.y),
    w1Plain: formatNumber(w1),
    w2Plain: formatNumber(w2),
    bPlain: formatNumber(b),
    z: formatNumber(current.preactivation),
    h: formatNumber(current.output),
    loss: formatNumber(current.loss),
    above: factor(current.outputGradient),
    slope: formatSlope(current.slope),
    rate: formatNumber(state.rate),
    g1: formatNumber(g1),
    g1Factor: factor(g1),
    g2Factor: factor(g2),
    gbFactor: factor(current.biasGradient),
    w1Next: formatNumber(after.w1),
    w2Next: formatNumber(after.w2),
    bNext: formatNumber(after.b),
  };
}

/** A number after a sign of its own: a negative one in brackets. */
function factor(value: number): string {
  const text = formatNumber(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** The formulas, one group a phase: first in letters, then with the numbers of a side in their slots. */
export const formulas: Readonly<
  Record<Phase, { readonly symbols: readonly string[]; readonly numbers: readonly string[] }>
> = {
  forward: {
    symbols: ['z = w_1 x_1 + w_2 x_2 + b', 'h = f(z)'],
    numbers: [
      String.raw`z = \slot{w1} \cdot \slot{x1} + \slot{w2} \cdot \slot{x2} + \slot{b} = \slot{z}`,
      String.raw`h = f(\slot{z}) = \slot{h}`,
    ],
  },
  loss: {
    symbols: ['L = (h - y)^2'],
    numbers: [String.raw`L = (\slot{h} - \slot{y})^2 = \slot{loss}`],
  },
  backward: {
    symbols: [
      String.raw`\frac{\partial L}{\partial w_1} = \htmlData{factor=above}{\frac{\partial L}{\partial h}} \cdot \htmlData{factor=slope}{\frac{\partial h}{\partial z}} \cdot \htmlData{factor=input}{\frac{\partial z}{\partial w_1}}`,
    ],
    numbers: [
      String.raw`\frac{\partial L}{\partial w_1} = \htmlData{factor=above}{\underbrace{\slot{above}}_{2(h - y)}} \cdot \htmlData{factor=slope}{\underbrace{\slot{slope}}_{f'(z)}} \cdot \htmlData{factor=input}{\underbrace{\slot{x1}}_{x_1}} = \slot{g1}`,
    ],
  },
  update: {
    symbols: [
      String.raw`w \leftarrow w - \eta \, \frac{\partial L}{\partial w}`,
      String.raw`b \leftarrow b - \eta \, \frac{\partial L}{\partial b}`,
    ],
    numbers: [
      String.raw`w_1 \leftarrow \slot{w1Plain} - \slot{rate} \cdot \slot{g1Factor} = \slot{w1Next}`,
      String.raw`w_2 \leftarrow \slot{w2Plain} - \slot{rate} \cdot \slot{g2Factor} = \slot{w2Next}`,
      String.raw`b \leftarrow \slot{bPlain} - \slot{rate} \cdot \slot{gbFactor} = \slot{bNext}`,
    ],
  },
};

/** What the figure says now; true of every state. `prediction` is the reader's own words. */
export function sentence(state: State, now: Now, prediction: string | null = null): string {
  const said = prediction !== null && updatesDone(now) >= manySteps ? ` You predicted “${prediction}”.` : '';
  return `${happened(state, now)}${said}`;
}

function happened(state: State, now: Now): string {
  const { step, moment } = now;
  if (moment === 'start') {
    return 'Both neurons start from the same numbers. First comes the forward pass: from the inputs to z, and from z to h.';
  }
  const clause = (side: Side): string => {
    const { current, divergedAt } = now.sides[side];
    return divergedAt === null
      ? clauses[moment](current, state, now, side)
      : `the numbers grew beyond all bounds in step ${divergedAt}: the learning rate is too large`;
  };
  const [plain, leaking] = [clause('relu'), clause('leaky-relu')];
  const head = moment === 'update' && step > 1 ? `After ${step} steps` : `Step ${step}, ${moment}`;
  return plain === leaking
    ? `${head}: with both ${plain}.`
    : `${head}: with ReLU ${plain}; with Leaky ReLU ${leaking}.`;
}

type Clause = (current: NeuronStep, state: State, now: Now, side: Side) => string;

const clauses: Readonly<Record<Phase, Clause>> = {
  forward: ({ preactivation, output }) => {
    const z = formatNumber(preactivation);
    const place = preactivation < 0 ? ', on the negative side,' : '';
    return `z = ${z}${place} and h = ${formatNumber(output)}`;
  },

  loss: ({ output, loss }, { y }) =>
    `h = ${formatNumber(output)} where ${formatNumber(y)} was wanted, so L = ${formatNumber(loss)}`,

  backward: ({ outputGradient, slope, weightGradients: [g1 = Number.NaN] }) => {
    if (outputGradient === 0) return 'h is exactly what was wanted, and every gradient is 0';
    if (slope === 0) return 'the factor f′(z) = 0 wipes out the product, and every gradient is 0';
    return `f′(z) = ${formatSlope(slope)}, and ∂L/∂w₁ = ${formatNumber(g1)}`;
  },

  update: (current, state, now, side) => {
    const { steps } = now.sides[side];
    const [first = current] = steps;
    const whole = now.step > 1;
    const [from, to] = [beforeStep(whole ? first : current), afterStep(current)];
    const changed = (['w1', 'w2', 'b'] as const).find((name) => from[name] !== to[name]);
    if (state.rate === 0) return 'nothing moves, as the learning rate is 0';
    if (changed === undefined) return whole ? 'no weight has moved' : 'no weight moves';
    const name = { w1: 'w₁', w2: 'w₂', b: 'b' }[changed];
    const moved = `${name} ${whole ? 'has gone' : 'goes'} from ${formatNumber(from[changed])} to ${formatNumber(to[changed])}`;
    if (!whole) return moved;
    if (current.slope === 0 && first.slope !== 0) {
      const stopped = steps.findIndex(({ slope }) => slope === 0);
      return `${moved}, and stays there: since step ${stopped + 1} f′(z) is 0`;
    }
    if (first.preactivation <= 0 && current.preactivation > 0 && state.slope < 1) {
      const crossing = steps.findIndex(({ preactivation }) => preactivation > 0);
      return `${moved}: in step ${crossing + 1} z was positive for the first time, and f′(z) is 1 now`;
    }
    return `${moved}, and L was ${formatNumber(current.loss)}`;
  },
};

function updatesDone({ step, moment }: Now): number {
  return moment === 'update' ? step : Math.max(0, step - 1);
}

/** Both charts: where the two neurons stand on f, and how the loss went. */
export function charts(state: State, now: Now): { readonly f: LineChart; readonly loss: LineChart } {
  return { f: functionChart(state, now), loss: lossChart(now) };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels(state: State, now: Now): { readonly f: string; readonly loss: string } {
  const z = (side: Side) => formatNumber(now.sides[side].current.preactivation);
  const at =
    now.moment === 'start'
      ? ''
      : `, ReLU’s neuron at z = ${z('relu')}, Leaky ReLU’s at z = ${z('leaky-relu')}`;
  return {
    f: `Graphs of ReLU and of Leaky ReLU with slope ${formatSlope(state.slope)}${at}.`,
    loss: `The loss of both neurons over ${updatesDone(now)} updates.`,
  };
}

/** Half-widths of the axis of z: it grows in leaps, so that it rests between them. */
const reaches = [3, 6, 12, 24, 60, 120, 240] as const;

function functionChart(state: State, now: Now): LineChart {
  const isKnown = now.moment !== 'start';
  const widest = Math.max(
    ...sides.flatMap((side) => now.sides[side].steps.map(({ preactivation }) => Math.abs(preactivation))),
  );
  // Past them a neuron is on its way out of all bounds: the next power of ten will do.
  const reach = reaches.find((end) => end >= widest) ?? 10 ** Math.ceil(Math.log10(widest));
  const half = reach / 2;
  const markers = sides.map((side): Marker => {
    const { preactivation, output } = now.sides[side].current;
    return { x: preactivation, y: output, shape: 'ring', colour: activationColour(side) };
  });
  const chart = activationChart({
    show: 'f',
    shape: 'low',
    curves: [
      {
        activation: relu,
        parameters: {},
        label: relu.label,
        labelPlace: { x: -0.55 * reach, side: 'above' },
      },
      {
        activation: leaky,
        parameters: { negativeSlope: state.slope },
        label: leaky.label,
        labelPlace: { x: -0.55 * reach, side: 'below' },
      },
    ],
    x: { label: 'z', minimum: -reach, maximum: reach, ticks: [-reach, -half, 0, half, reach] },
    y: {
      label: 'h = f(z)',
      minimum: state.slope > 0.5 ? -reach : -half,
      maximum: reach,
      ticks: state.slope > 0.5 ? [-reach, -half, 0, half, reach] : [-half, 0, half, reach],
    },
  });
  return { ...chart, markers: isKnown ? markers : [] };
}

/** Ends of the axis of updates, likewise. */
const ends = [20, 50, 100, maximumSteps] as const;

function lossChart(now: Now): LineChart {
  return trainingChart({
    quantity: 'loss',
    unit: 'updates made',
    until: ends.find((end) => end >= now.step) ?? maximumSteps,
    curves: sides.map((side) => {
      const { steps } = now.sides[side];
      const known = knows(now, side, 'loss') ? steps : steps.slice(0, -1);
      return {
        id: side,
        label: labels[side],
        activation: side,
        dash: side === 'relu' ? relu.appearance.dash : leaky.appearance.dash,
        at: known.map((_, index) => index),
        values: known.map(({ loss }) => loss),
      };
    }),
  });
}

/** Every step so far, two rows each: all its numbers. */
export function table(state: State, now: Now): TableData {
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: `One neuron, x = (${formatNumber(state.x1)}, ${formatNumber(state.x2)}), y = ${formatNumber(state.y)}, learning rate ${formatNumber(state.rate)}; Leaky ReLU with slope ${formatSlope(state.slope)}`,
    columns: [
      numeric('Step'),
      { label: 'Activation' },
      ...['w₁', 'w₂', 'b', 'z', 'h', 'L', '∂L/∂h', 'f′(z)', '∂L/∂w₁', '∂L/∂w₂', '∂L/∂b'].map(numeric),
      ...['w₁ after', 'w₂ after', 'b after'].map(numeric),
    ],
    rows: sides
      .flatMap((side) => now.sides[side].steps.map((step, index) => ({ side, step, index })))
      .sort((a, b) => a.index - b.index)
      .map(({ side, step, index }) => {
        const isWhole = index + 1 < now.sides[side].steps.length;
        const known = (phase: Phase, values: readonly number[]) =>
          values.map((value) => (isWhole || knows(now, side, phase) ? value : null));
        const [before, after] = [beforeStep(step), afterStep(step)];
        return [
          index + 1,
          labels[side],
          ...[before.w1, before.w2, before.b],
          ...known('forward', [step.preactivation, step.output]),
          ...known('loss', [step.loss]),
          ...known('backward', [step.outputGradient, step.slope, ...step.weightGradients, step.biasGradient]),
          ...known('update', [after.w1, after.w2, after.b]),
        ];
      }),
  };
}
