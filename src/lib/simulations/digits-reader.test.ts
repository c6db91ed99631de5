import { describe, expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { digitsReadingSteps } from './digits-reader.ts';
import { digitsDocument, digitsScenarios } from './digits-setup.ts';
import { finish } from './finish.ts';

const document = digitsDocument({ ...digitsScenarios.healthy, epochs: 2 }, 'relu', 3);

describe('a network that reads digits', () => {
  const { outcome } = finish(digitsReadingSteps(document));

  it('is the run of its specification, however many updates are made at once', () => {
    const run = trainer(parseSpec(document));
    const start = at(run.parameters().weights, 0);
    run.advance(run.totalSteps);
    const end = at(run.parameters().weights, 0);
    expect(outcome.weights).toEqual(end);
    expect(at(outcome.learned, 7)).toEqual(
      at(end, 7).map((weight, pixel) => weight - at(at(start, 7), pixel)),
    );
    expect(outcome.measurement).toEqual(run.measure());
    expect(finish(digitsReadingSteps(document, 7)).outcome).toEqual(outcome);
  });

  it('misreads what it does not read right', () => {
    const { misreadCount, heldOut, measurement } = outcome;
    expect(heldOut - Number(misreadCount)).toBe(Math.round(Number(measurement.testAccuracy) * heldOut));
  });

  it('says nothing of what it would read where its training diverged', () => {
    const raw = digitsDocument({ ...digitsScenarios.raw, learningRate: 10, epochs: 2 }, 'leaky0.2', 1);
    const { divergence, misreadCount, misread } = finish(digitsReadingSteps(raw)).outcome;
    expect([divergence === null, misreadCount, misread]).toEqual([false, null, []]);
  });

  it('is not one of other data', () => {
    const moons = { data: { id: 'two-moons' }, network: { activation: { id: 'relu' } } };
    expect(() => finish(digitsReadingSteps(moons))).toThrow('data.id: expected digits, received two-moons');
  });
});
