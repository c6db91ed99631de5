import { describe, expect, it } from 'vitest';
import { makeData } from '#lib/datasets/index.ts';
import { decode, encode } from '#lib/link/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { unitPlaneTask } from '#workers/tasks/unit-plane.ts';
import { planeOf } from '../shared/training/boundary-content.ts';
import { firstPicture } from '../shared/training/finish.ts';
import { dataSpec, specOf, type UnitPlaneState, unitPlane } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { eventOfFollowed, longer, table } from './ledger.ts';
import { input, isOver, runName } from './model.ts';
import { causeText, eventText } from './phrases.ts';
import { overlayOf, planeIn } from './plane.ts';
import { sentence } from './sentence.ts';
import { updateRows } from './update.ts';

const { defaults, parameters } = unitPlane;

/** What the worker shows first: the run at the state's step. */
function pictureOf(state: UnitPlaneState): UnitPlanePicture {
  return firstPicture(unitPlaneTask(input(state, null)));
}

const withDefaults = (state: Partial<UnitPlaneState>): UnitPlaneState => ({ ...defaults, ...state });
const death = withDefaults(fixtures['one death']);
const dying = pictureOf(death);
const revival = withDefaults(fixtures['carried back']);
const reviving = pictureOf(revival);

describe('the run', () => {
  it('is the small network, whose specification says no more than it has to', () => {
    const { network, training } = parseSpec(specOf(defaults));
    expect(network.hidden).toEqual([16, 16]);
    expect(training).toMatchObject({ batchSize: 32, steps: 1500, loss: 'bce-with-logits' });
    expect(parseSpec(specOf({ ...defaults, data: 'millimetres' })).data).toMatchObject({
      id: 'penguins',
      standardize: false,
    });
  });

  it('has one name for all of its steps, and another one for other settings', () => {
    expect(runName(death)).toBe(runName(defaults));
    expect(runName({ ...defaults, momentum: 0.5 })).not.toBe(runName(defaults));
  });

  it('wants no regions while a unit is followed', () => {
    const grid = { bounds: { left: 0, right: 1, bottom: 0, top: 1 }, columns: 2, rows: 2 };
    expect(input(death, grid).grid).toBeNull();
    expect(input(defaults, grid).grid).toBe(grid);
  });
});

describe('sentence', () => {
  it('introduces the network', () => {
    expect(sentence(defaults, 'paused', pictureOf(defaults))).toBe(
      'A fresh network from seed 30, before its first step: 0 of layer 1 and 2 of layer 2 are off for every point.',
    );
    const alive = withDefaults({ seed: 4, follow: { layer: 0, unit: 2 } });
    expect(sentence(alive, 'paused', pictureOf(alive))).toBe(
      'A fresh network from seed 4, before its first step: each of its units is on for some of the points. Take a step to see what it does to unit 3 of layer 1.',
    );
  });

  it('tells of the step that kills', () => {
    expect(sentence(death, 'paused', dying)).toMatch(
      /^Step 3 killed unit 2 of layer 1: its largest z went from 5\.15 to −2\.59, .* Plain gradient descent cannot move it again\.$/,
    );
  });

  it('tells of the step that brings back, and what moved the unit', () => {
    expect(sentence(revival, 'paused', reviving)).toMatch(
      /^Step 46 brought unit 1 of layer 1 back: .* What moved it: velocity alone; its gradient was 0\.$/,
    );
    const later = withDefaults(fixtures['a later unit']);
    expect(sentence(later, 'paused', pictureOf(later))).toMatch(
      /^Step 5 brought unit 4 of layer 2 back: .* its inputs moved; its own weights did not\.$/,
    );
  });

  it('tells of a quiet step of the followed unit', () => {
    const quiet = { ...death, step: 20 };
    expect(sentence(quiet, 'paused', pictureOf(quiet))).toBe(
      'Step 20: unit 2 of layer 1 is dead. None of the 32 points of the batch pushed it: its gradient was exactly 0.',
    );
    const busy = { ...death, step: 2 };
    expect(sentence(busy, 'paused', pictureOf(busy))).toMatch(
      /^Step 2: unit 2 of layer 1 is active\. \d+ of the 32 points of the batch pushed it\.$/,
    );
  });

  it('does not forget the velocity of a unit that has no gradient', () => {
    const carried = withDefaults({ ...fixtures['carried back'], step: 30 });
    expect(sentence(carried, 'paused', pictureOf(carried))).toMatch(
      /^Step 30: unit 1 of layer 1 is dead\. Its gradient was exactly 0, and its velocity carried it on: its largest z went from −[\d.]+ to −[\d.]+\.$/,
    );
  });

  it('calls a run that has diverged in all but name by that name, running and paused', () => {
    const state = withDefaults({ slope: 0.2, learningRate: 10 });
    const picture = pictureOf(state);
    const wild = { ...picture, measurement: { ...picture.measurement, step: 9, trainLoss: 2.4e27 } };
    for (const phase of ['running', 'paused'] as const) {
      expect(sentence(state, phase, wild)).toBe(
        'Step 9: the run has diverged in all but name: its loss is 2 × 10²⁷. A smaller learning rate keeps it small.',
      );
    }
  });

  it('counts while it runs, and at the end', () => {
    expect(sentence(death, 'running', dying)).toMatch(
      /^Step 3: 8 of 32 units are dead; so far \d+ deaths and \d+ revivals\.$/,
    );
    const dead = { ...death, step: 1500 };
    expect(sentence(dead, 'paused', pictureOf(dead))).toMatch(
      / Unit 2 of layer 1 is dead since step 3; the last step did not move it\.$/,
    );
    const end = withDefaults(fixtures['at the end']);
    expect(sentence(end, 'paused', pictureOf(end))).toBe(
      'After 1,500 steps 99\u00a0% of the points are right. Layer 1: 7 deaths, 0 revivals, 7 of 16 dead. Layer 2: 2 dead from the start, 20 deaths, 10 revivals, 12 of 16 dead.',
    );
  });

  it('keeps inactive and dead apart, and says why a run stopped', () => {
    const leaky = withDefaults(fixtures.leaky);
    expect(sentence(leaky, 'paused', pictureOf(leaky))).toMatch(
      /\d+ of 32 units (is|are) inactive; none is dead, so all can leave\.$/,
    );
    const fast = withDefaults(fixtures['too fast']);
    const gone = pictureOf(fast);
    expect(isOver(gone)).toBe(true);
    expect(sentence(fast, 'paused', gone)).toMatch(
      /^The run diverged: after step \d+ .* A smaller learning rate keeps it finite\.$/,
    );
  });
});

describe('what is drawn', () => {
  it('has a line for each unit: on, off, or followed with where it was', () => {
    const overlay = overlayOf(death, dying);
    expect(overlay.active).toHaveLength(14);
    expect(overlay.inactive).toHaveLength(1);
    expect(overlay.followed?.now).toEqual(dying.lines[1]);
    expect(overlay.followed?.before).toEqual({
      w1: dying.update?.before.weights[0],
      w2: dying.update?.before.weights[1],
      bias: dying.update?.before.bias,
    });
    expect(overlay.pushing).toHaveLength(3);
    expect(overlay.colour).toBe('var(--act-relu)');
  });

  it('rings the points that push a later unit, which has no line', () => {
    const later = { ...withDefaults(fixtures['a later unit']), step: 2 };
    const overlay = overlayOf(later, pictureOf(later));
    expect(overlay.followed).toBeNull();
    expect(overlay.active.length + overlay.inactive.length).toBe(16);
    expect(overlay.pushing.length).toBeGreaterThan(0);
  });

  it('takes the origin in where the view is wide', () => {
    const plane = planeOf(makeData(dataSpec({ data: 'millimetres', seed: 1 })));
    expect(planeIn(plane, 'data')).toEqual(plane);
    const { content, grid } = planeIn(plane, 'wide');
    expect(content.bounds.left).toBeLessThanOrEqual(0);
    expect(content.bounds.bottom).toBeLessThanOrEqual(0);
    expect(content.bounds.right).toBeGreaterThan(plane.content.bounds.right);
    expect(grid.bounds).toEqual(content.bounds);
  });
});

describe('the axes', () => {
  const axesOf = (data: UnitPlaneState['data']) => {
    const { horizontal, vertical } = planeIn(planeOf(makeData(dataSpec({ data, seed: 1 }))), 'data').content;
    return [horizontal, vertical];
  };

  it('are in the units in which a line and its update are told: a bias of 0 is a line through (0, 0)', () => {
    expect(axesOf('two-moons')).toEqual([
      { label: 'x₁, standardised', mean: 0, sd: 1 },
      { label: 'x₂, standardised', mean: 0, sd: 1 },
    ]);
    expect(axesOf('penguins').map(({ label }) => label)).toEqual([
      'bill length, standardised',
      'bill depth, standardised',
    ]);
    expect(axesOf('millimetres')).toEqual([
      { label: 'bill length (mm)', mean: 0, sd: 1 },
      { label: 'bill depth (mm)', mean: 0, sd: 1 },
    ]);
  });
});

describe('the numbers of an update', () => {
  it('are after = before − rate × what the optimiser moved along', () => {
    for (const [state, picture] of [
      [death, dying],
      [revival, reviving],
    ] as const) {
      const { update } = picture;
      if (update === null) throw new Error('expected an update, received none');
      for (const { before, velocity, after } of updateRows(update)) {
        expect(before - state.learningRate * velocity).toBeCloseTo(after, 12);
      }
    }
    expect(dying.update === null ? [] : updateRows(dying.update).map(({ name }) => name)).toEqual([
      'w₁',
      'w₂',
      'b',
    ]);
  });

  it('of a later unit are its bias and the weights that moved most', () => {
    const later = { ...withDefaults(fixtures['a later unit']), step: 2 };
    const { update } = pictureOf(later);
    if (update === null) throw new Error('expected an update, received none');
    const rows = updateRows(update);
    expect(rows).toHaveLength(4);
    const moves = update.before.weights.map((weight, i) => Math.abs(weight - (update.after.weights[i] ?? 0)));
    const shown = rows.slice(0, 3).map(({ before, after }) => Math.abs(before - after));
    expect(Math.max(...shown)).toBe(Math.max(...moves));
  });
});

describe('the ledger', () => {
  it('has the event of the step that is shown', () => {
    expect(eventOfFollowed(death, dying)).toMatchObject({ step: 3, layer: 0, unit: 1, kind: 'death' });
    expect(eventOfFollowed(defaults, dying)).toBeNull();
  });

  it('is a table in words, with the batch', () => {
    const { columns, rows } = table(death, dying.events);
    const row = rows.find(([step, , layer, unit]) => step === 3 && layer === 1 && unit === 2);
    expect(row?.slice(4, 6)).toEqual(['died', 'its own gradient']);
    expect(String(row?.[6]).split(' ')).toHaveLength(32);
    expect(columns).toHaveLength(7);
    expect(reviving.events.map((event) => `${eventText(event)}: ${causeText(event)}`)).toContain(
      'came back: velocity alone; its gradient was 0',
    );
  });

  it('does not forget what is known to come', () => {
    const all = reviving.events;
    expect(longer(all, all.slice(0, 2))).toBe(all);
    expect(longer(all.slice(0, 2), all)).toBe(all);
  });
});

describe('link', () => {
  it('carries the step and the unit too', () => {
    const params = encode(parameters, death, defaults);
    expect(params.toString()).toBe('v=1&step=3&unit=1.2&view=wide');
  });

  it('names what is wrong with a unit', () => {
    expect(decode(parameters, new URLSearchParams('v=1&unit=3.1'), defaults).message).toContain(
      'unit: expected a layer from 1 to 2, a point, and a unit from 1 to 16, or none, received “3.1”',
    );
  });

  it('can name every unit of the list, or none', () => {
    const { control } = parameters.follow;
    const options = control?.kind === 'list' ? control.options : [];
    expect(options[0]).toEqual({ value: 'none', label: 'None' });
    expect(options).toHaveLength(33);
  });
});
