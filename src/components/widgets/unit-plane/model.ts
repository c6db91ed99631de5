import { formatSlope } from '#components/ui/scale.ts';
import type { Cell, TableData } from '#components/ui/table.ts';
import { formatFixed, formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { UnitLine, UnitLines } from '#lib/charts/unit-lines.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import type { Cause, EventKind, LayerTotals, UnitEvent, UnitUpdate } from '#lib/ledger/index.ts';
import { choiceField, type Field, type Fields, numberField, optionalField } from '#lib/link/index.ts';
import type { UnitPlace, UnitPlaneInput, UnitPlanePicture } from '#workers/tasks/index.ts';
import type { Scene } from '../training-parts/boundary-content.ts';

/** One run of 2-16-16, the step that is shown, and the unit that is followed. */
export interface UnitPlaneState {
  readonly data: 'two-moons' | 'penguins' | 'millimetres';
  readonly learningRate: number;
  readonly bias: number;
  readonly momentum: number;
  /** 0 is ReLU. */
  readonly slope: number;
  readonly seed: number;
  readonly step: number;
  readonly follow: UnitPlace | null;
  /** The data alone, or the plane around them as well, up to the origin and beyond. */
  readonly view: 'data' | 'wide';
}

export const defaults: UnitPlaneState = {
  data: 'two-moons',
  learningRate: 2,
  bias: 0,
  momentum: 0,
  slope: 0,
  seed: 30,
  step: 0,
  follow: null,
  view: 'data',
};

export const totalSteps = 1500;
export const width = 16;
export const layers = 2;

export const limits = {
  learningRate: { minimum: 0.0001, maximum: 10 },
  bias: { minimum: -10, maximum: 10 },
  momentum: { minimum: 0, maximum: 0.95 },
  slope: { minimum: 0, maximum: 1 },
  seed: { minimum: 1, maximum: 9999 },
  step: { minimum: 0, maximum: totalSteps },
} as const;

/** “1.5”: layer and unit, from 1, as they are spoken of. */
const placeField: Field<UnitPlace> = {
  name: 'unit',
  label: 'Followed unit',
  expected: `a layer from 1 to ${layers}, a point, and a unit from 1 to ${width}`,
  print: ({ layer, unit }) => `${layer + 1}.${unit + 1}`,
  parse: (text) => places.find((place) => placeField.print(place) === text),
};

/** All hidden units, layer by layer. */
export const places: readonly UnitPlace[] = Array.from({ length: layers * width }, (_, index) => ({
  layer: Math.floor(index / width),
  unit: index % width,
}));

export const followField = optionalField(placeField, 'none');

export const fields: Fields<UnitPlaneState> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['two-moons', 'penguins', 'millimetres'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...limits.learningRate }),
  bias: numberField({ name: 'bias', label: 'Initial bias', ...limits.bias }),
  momentum: numberField({ name: 'momentum', label: 'Momentum', ...limits.momentum }),
  slope: numberField({ name: 'slope', label: 'Slope', ...limits.slope }),
  seed: numberField({ name: 'seed', label: 'Seed', ...limits.seed, integer: true }),
  step: numberField({ name: 'step', label: 'Step', ...limits.step, integer: true }),
  follow: followField,
  view: choiceField({ name: 'view', label: 'View', options: ['data', 'wide'] }),
};

export const model = { fields, defaults };

export const dataOptions = [
  { value: 'two-moons', label: 'Two moons' },
  { value: 'penguins', label: 'Penguins' },
  { value: 'millimetres', label: 'Penguins in mm' },
] as const satisfies readonly { value: UnitPlaneState['data']; label: string }[];

export const viewOptions = [
  { value: 'data', label: 'The data' },
  { value: 'wide', label: 'Wider' },
] as const satisfies readonly { value: UnitPlaneState['view']; label: string }[];

/** How much of its size the wide view adds on each side: a line far outside the data is still in sight. */
const margin = 0.45;

/** The plane as far as it is looked at. */
export function sceneIn(scene: Scene, view: UnitPlaneState['view']): Scene {
  if (view === 'data') return scene;
  const { left, right, bottom, top } = scene.content.bounds;
  const [dx, dy] = [margin * (right - left), margin * (top - bottom)];
  const bounds = {
    left: Math.min(0, left - dx),
    right: Math.max(0, right + dx),
    bottom: Math.min(0, bottom - dy),
    top: Math.max(0, top + dy),
  };
  return { ...scene, content: { ...scene.content, bounds }, grid: { ...scene.grid, bounds } };
}

/** “none”, “1.1”, … for the list of units. */
export const followOptions = [null, ...places].map((place) => ({
  value: followField.print(place),
  label: place === null ? 'None' : capital(nameOf(place)),
}));

/** The data of a run, for the picture. */
export function dataSpec({ data, seed }: Pick<UnitPlaneState, 'data' | 'seed'>): GeneratedDataSpec {
  const id = data === 'two-moons' ? 'two-moons' : 'penguins';
  return { id, samples: 200, noise: 0.1, testFraction: 0, seed, standardize: data !== 'millimetres' };
}

/** The run's specification; what it leaves out has its default. */
export function specOf(state: UnitPlaneState) {
  const { learningRate, bias, momentum, slope, seed } = state;
  return {
    data: dataSpec(state),
    network: {
      hidden: Array<number>(layers).fill(width),
      activation: slope === 0 ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', bias, seed },
    },
    training: { optimizer: { id: 'sgd', learningRate, momentum }, batchSize: 32, steps: totalSteps, seed },
    record: { every: 0 },
  };
}

/** What a run is called: the same for every step of it. */
export function runName(state: UnitPlaneState): string {
  return JSON.stringify(specOf(state));
}

/** What the worker is asked for. While a unit is followed its two sides are shown, else the network's regions. */
export function input(state: UnitPlaneState, grid: UnitPlaneInput['grid']): UnitPlaneInput {
  const { step, follow } = state;
  return {
    spec: specOf(state),
    name: runName(state),
    from: step,
    follow,
    grid: follow === null ? grid : null,
  };
}

export function activationOf({ slope }: UnitPlaneState): 'relu' | 'leaky-relu' {
  return slope === 0 ? 'relu' : 'leaky-relu';
}

/** What is drawn of the units. */
export function overlayOf(state: UnitPlaneState, { lines, units, update }: UnitPlanePicture): UnitLines {
  const { follow } = state;
  const followed = follow?.layer === 0 ? (lines[follow.unit] ?? null) : null;
  const others = (wanted: 'active' | 'off') =>
    lines.filter(
      (line, unit) => line !== followed && (units[0]?.[unit] === 'active') === (wanted === 'active'),
    );
  return {
    active: others('active'),
    inactive: others('off'),
    followed: followed === null ? null : { now: followed, before: lineBefore(update) },
    pushing: pushing(update),
    colour: `var(--act-${activationOf(state)})`,
  };
}

function lineBefore(update: UnitUpdate | null): UnitLine | null {
  if (update === null || update.layer !== 0) return null;
  const [w1 = 0, w2 = 0] = update.before.weights;
  return { w1, w2, bias: update.before.bias };
}

/** Rows whose points had a part in the followed unit's gradient. */
export function pushing(update: UnitUpdate | null): readonly number[] {
  return update === null ? [] : update.pushes.flatMap(({ row, delta }) => (delta === 0 ? [] : [row]));
}

/** “unit 5 of layer 1” */
export function nameOf({ layer, unit }: UnitPlace): string {
  return `unit ${unit + 1} of layer ${layer + 1}`;
}

const happened: Readonly<Record<EventKind, string>> = {
  death: 'died',
  revival: 'came back',
  'turned-inactive': 'turned inactive',
  'turned-active': 'turned active again',
};

const causes: Readonly<Record<Cause, string>> = {
  gradient: 'its own gradient',
  velocity: 'velocity alone; its gradient was 0',
  inputs: 'its inputs moved; its weights had no say',
  together: 'its weights and its inputs together',
};

export function eventText({ kind }: UnitEvent): string {
  return happened[kind];
}

export function causeText({ cause }: UnitEvent): string {
  return causes[cause];
}

export type Phase = 'idle' | 'paused' | 'running' | 'finished' | 'failed';

/** A run is over at its last step, or where it left the numbers. */
export function isOver({ measurement, divergence, totalSteps: last }: UnitPlanePicture): boolean {
  return divergence !== null || measurement.step >= last;
}

/** What the figure says now; at the end, against the reader's prediction in their own words. */
export function sentence(
  state: UnitPlaneState,
  phase: Phase,
  picture: UnitPlanePicture,
  prediction: string | null = null,
): string {
  const { measurement, divergence } = picture;
  if (divergence !== null) {
    const cause = divergence.cause.charAt(0).toLowerCase() + divergence.cause.slice(1);
    return `The run diverged: ${cause.replace(/\.$/, '')}. A smaller learning rate keeps it finite.`;
  }
  if (phase === 'running') return `Step ${count(measurement.step)}: ${stateSentence(state, picture)}`;
  const event = eventOfFollowed(state, picture);
  if (event !== null && picture.update !== null) return eventSentence(event, picture.update, state.momentum);
  if (isOver(picture)) {
    const said = prediction === null ? '' : ` You predicted “${prediction}”.`;
    return `${endSentence(state, picture)}${said}`;
  }
  if (state.follow !== null && picture.update !== null) return followSentence(state.follow, picture);
  if (measurement.step === 0) return startSentence(state, picture);
  return `Step ${count(measurement.step)}: ${right(picture)}; ${stateSentence(state, picture)}`;
}

function right({ measurement }: UnitPlanePicture): string {
  return `${formatPercent(measurement.trainAccuracy ?? 0)} of the points are right`;
}

function endSentence({ follow, slope }: UnitPlaneState, picture: UnitPlanePicture): string {
  const { measurement, totals, units } = picture;
  const outcome = `After ${count(measurement.step)} steps ${right(picture)}. ${totals.map((layer, index) => layerSentence(layer, index, slope)).join(' ')}`;
  const state = follow === null ? undefined : units[follow.layer]?.[follow.unit];
  if (follow === null || state === undefined) return outcome;
  return `${outcome} ${capital(nameOf(follow))} is ${state}${sinceDeath(follow, picture)}.`;
}

/** Since when the unit is dead, where a step killed it, and whether it stands still. */
function sinceDeath({ layer, unit }: UnitPlace, { events, update }: UnitPlanePicture): string {
  const last = events.findLast((event) => event.layer === layer && event.unit === unit);
  if (last?.kind !== 'death') return '';
  const rests = update !== null && updateRows(update).every(({ velocity }) => velocity === 0);
  return ` since step ${count(last.step)}${rests ? '; the last step did not move it' : ''}`;
}

function startSentence({ seed, follow }: UnitPlaneState, { units }: UnitPlanePicture): string {
  const off = units.map((layer) => layer.filter((unit) => unit !== 'active').length);
  const all = off.reduce((sum, layer) => sum + layer, 0);
  const start = `A fresh network from seed ${seed}, before its first step:`;
  const state =
    all === 0
      ? 'each of its units is on for some of the points.'
      : `${off.map((layer, index) => `${layer} of layer ${index + 1}`).join(' and ')} are off for every point.`;
  const followed = follow === null ? '' : ` Take a step to see what it does to ${nameOf(follow)}.`;
  return `${start} ${state}${followed}`;
}

/** “3 of 32 units are dead; so far 5 deaths and 2 revivals.” A leaky unit is inactive at most. */
function stateSentence({ slope }: UnitPlaneState, { units, totals }: UnitPlanePicture): string {
  const all = units.flat();
  const off = all.filter((unit) => unit !== 'active').length;
  if (slope > 0) {
    const end = off > 0 ? 'none is dead, so all can leave' : 'none can die';
    return `${are(off, all.length)} inactive; ${end}.`;
  }
  const sum = (read: (totals: LayerTotals) => number) => totals.reduce((so, layer) => so + read(layer), 0);
  return `${are(off, all.length)} dead; so far ${plural(
    sum(({ deaths }) => deaths),
    'death',
  )} and ${plural(
    sum(({ revivals }) => revivals),
    'revival',
  )}.`;
}

function are(number: number, of: number): string {
  return `${number === 0 ? 'none' : number} of ${of} units ${number > 1 ? 'are' : 'is'}`;
}

function layerSentence(totals: LayerTotals, layer: number, slope: number): string {
  const { units, deadAtStart, deaths, revivals, inactiveNow, deadNow } = totals;
  const name = `Layer ${layer + 1}:`;
  if (slope > 0) return `${name} ${inactiveNow} of ${units} inactive, none dead.`;
  const born = deadAtStart === 0 ? '' : `${deadAtStart} dead from the start, `;
  return `${name} ${born}${plural(deaths, 'death')}, ${plural(revivals, 'revival')}, ${deadNow} of ${units} dead.`;
}

/** What the shown step did to the followed unit, or null. */
export function eventOfFollowed({ follow }: UnitPlaneState, { events, measurement }: UnitPlanePicture) {
  if (follow === null) return null;
  return (
    events.find(
      ({ step, layer, unit }) => step === measurement.step && layer === follow.layer && unit === follow.unit,
    ) ?? null
  );
}

function eventSentence(event: UnitEvent, update: UnitUpdate, momentum: number): string {
  const { before, after } = update.largest;
  const largest = `its largest z went from ${signed(before)} to ${signed(after)}`;
  const name = nameOf(event);
  const step = `Step ${count(event.step)}`;
  switch (event.kind) {
    case 'death':
      return `${step} killed ${name}: ${largest}, so it is off for every point, and its gradient is 0 from here on. ${outlook(event, momentum)}`;
    case 'turned-inactive':
      return `${step} switched ${name} off for every point: ${largest}. It still passes a gradient, so it can leave.`;
    case 'revival':
    case 'turned-active':
      return `${step} brought ${name} back: ${largest}. What moved it: ${causeText(event)}.`;
  }
}

/** What may still move a dead unit. */
function outlook({ layer }: UnitEvent, momentum: number): string {
  if (momentum > 0)
    return layer === 0 ? 'Only its velocity still moves it.' : 'Other inputs or its velocity may wake it.';
  return layer === 0 ? 'Plain gradient descent cannot move it again.' : 'Only other inputs can wake it.';
}

function followSentence(follow: UnitPlace, { update, units, measurement }: UnitPlanePicture): string {
  const state = units[follow.layer]?.[follow.unit] ?? 'active';
  const pushed = pushing(update).length;
  const of = update?.pushes.length ?? 0;
  const name = nameOf(follow);
  const step = `Step ${count(measurement.step)}`;
  if (pushed === 0) {
    return `${step}: ${name} is ${state}. None of the ${of} points of the batch pushed it: its gradient was exactly 0.`;
  }
  return `${step}: ${name} is ${state}. ${pushed} of the ${of} points of the batch pushed it.`;
}

/** A row of the numbers of an update. */
export interface UpdateRow {
  /** “w₁”, “b” */
  readonly name: string;
  readonly before: number;
  readonly gradient: number;
  /** before − after, over the rate: what the optimiser moved along. */
  readonly velocity: number;
  readonly after: number;
}

/** How many weights of a later layer are shown: those that moved most. */
const shownWeights = 3;

/** The numbers of the followed unit's last update: all of a first-layer unit's, the largest moves of a later one's. */
export function updateRows({ before, gradient, after, learningRate }: UnitUpdate): readonly UpdateRow[] {
  const row = (name: string, from: number, slope: number, to: number): UpdateRow => ({
    name,
    before: from,
    gradient: slope,
    velocity: (from - to) / learningRate,
    after: to,
  });
  const weights = before.weights.map((weight, index) =>
    row(`w${subscript(index + 1)}`, weight, gradient.weights[index] ?? 0, after.weights[index] ?? 0),
  );
  const moved = [...weights]
    .sort((a, b) => Math.abs(b.velocity) - Math.abs(a.velocity))
    .slice(0, shownWeights);
  return [
    ...weights.filter((weight) => weights.length <= 2 || moved.includes(weight)),
    row('b', before.bias, gradient.bias, after.bias),
  ];
}

function subscript(number: number): string {
  return [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}

/** The ledger as a table: the events that are known of this run. */
export function table(state: UnitPlaneState, events: readonly UnitEvent[]): TableData {
  const { learningRate, bias, momentum, slope, seed } = state;
  const label = dataOptions.find(({ value }) => value === state.data)?.label ?? state.data;
  const rows = events.map((event): readonly Cell[] => [
    event.step,
    event.epoch,
    event.layer + 1,
    event.unit + 1,
    eventText(event),
    causeText(event),
    event.batch.map((row) => row + 1).join(' '),
  ]);
  return {
    caption: `${label}, learning rate ${formatNumber(learningRate)}, initial bias ${formatNumber(bias)}, momentum ${formatNumber(momentum)}, ${slope === 0 ? 'ReLU' : `Leaky ReLU with a = ${formatSlope(slope)}`}, seed ${seed}`,
    columns: [
      { label: 'Step', numeric: true },
      { label: 'Epoch', numeric: true, format: (epoch) => formatFixed(epoch, 2) },
      { label: 'Layer', numeric: true },
      { label: 'Unit', numeric: true },
      { label: 'What happened' },
      { label: 'What moved it' },
      { label: 'Points of the batch' },
    ],
    rows,
  };
}

/** The longer of two ledgers of one run: a step back does not forget what is known to come. */
export function longer(known: readonly UnitEvent[], now: readonly UnitEvent[]): readonly UnitEvent[] {
  return known.length > now.length ? known : now;
}

export function signed(value: number): string {
  return formatNumber(value, 3);
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function count(steps: number): string {
  return steps.toLocaleString('en');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
