import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { softmax } from '../losses/softmax.ts';
import { dataOf, parseSpec } from '../spec/index.ts';
import {
  type Divergence,
  type Measurement,
  type Trainer,
  trainer,
  type UnitState,
} from '../training/index.ts';
import { digitsReaderSetup } from './digits-reader-setup.ts';

/** A held-out digit that a network read as another one. */
export interface Misread {
  /** Its place among those held out, from 0. */
  readonly place: number;
  readonly digit: number;
  readonly read: number;
  /** How sure it is of each of the ten, from 0 to 1. */
  readonly probabilities: readonly number[];
  /** Its pixels of 0 to 16, row by row, one character of 0 to 9 and A to G each. */
  readonly ink: string;
}

/** A network that reads digits, at the end of its training. */
export interface DigitsReading {
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
  /** Per unit of the first hidden layer: a weight for each pixel, and how far training has moved it. */
  readonly weights: readonly (readonly number[])[];
  readonly learned: readonly (readonly number[])[];
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
  /** How many digits were held out. */
  readonly heldOut: number;
  /** How many of them it misread; null where it diverged, since what it then reads says nothing. */
  readonly misreadCount: number | null;
  /** Those it is surest of first: the first few of them. */
  readonly misread: readonly Misread[];
}

/** Updates between two yields, unless it is said otherwise. */
const updatesAtOnce = 40;

/**
 * Trains a network to read digits and looks at what it has come to; yields the run on its way.
 *
 * Throws a `SpecError` for what is no specification, an Error for one of other data.
 */
export function* digitsReadingSteps(
  document: unknown,
  updates = updatesAtOnce,
): Generator<Trainer, DigitsReading, void> {
  const spec = parseSpec(document);
  if (spec.data.id !== 'digits') throw new Error(`data.id: expected digits, received ${spec.data.id}`);
  const run = trainer(spec);
  const start = at(run.parameters().weights, 0);
  while (run.status === 'running') {
    run.advance(updates);
    yield run;
  }
  const measurement = run.measure();
  yield run;
  const units = run.unitStates();
  yield run;
  const { test, outputs, standardization } = dataOf(spec);
  const { x, y, n } = present(test, 'a test part');
  yield run;
  const logits = run.predict(x, n);
  const misread: Misread[] = [];
  for (let row = 0; row < n; row += 1) {
    const own = logits.slice(row * outputs, (row + 1) * outputs);
    const digit = y.subarray(row * outputs, (row + 1) * outputs).indexOf(1);
    const read = own.indexOf(Math.max(...own));
    if (read === digit) continue;
    const pixels = x.subarray(row * digitsReaderSetup.pixels, (row + 1) * digitsReaderSetup.pixels);
    misread.push({
      place: row,
      digit,
      read,
      probabilities: softmax(own),
      ink: Array.from(pixels, (value, pixel) => inkText(value * (standardization?.sd[pixel] ?? 1))).join(''),
    });
  }
  const sureness = ({ read, probabilities }: Misread): number => at(probabilities, read);
  misread.sort((one, other) => sureness(other) - sureness(one) || one.place - other.place);
  const { divergence } = run;
  const weights = at(run.parameters().weights, 0);
  return {
    measurement,
    divergence,
    weights,
    learned: weights.map((own, unit) => own.map((weight, pixel) => weight - at(at(start, unit), pixel))),
    units,
    heldOut: n,
    misreadCount: divergence === null ? misread.length : null,
    misread: divergence === null ? misread.slice(0, digitsReaderSetup.shown) : [],
  };
}

const inkText = (ink: number): string => ink.toString(digitsReaderSetup.mostInk + 1).toUpperCase();
