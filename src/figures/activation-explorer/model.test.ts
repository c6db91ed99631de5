import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activation, activation, activations, hasKinkAtZero } from '#lib/activations/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { decode, encode, printQuery } from '#lib/link/index.ts';
import { zeroShare } from '#lib/simulations/zero-share.ts';
import { scaleOfParameter } from '../shared/activation/parameters.ts';
import { mostShown } from '../shared/activation/toggle.ts';
import { setParameter, toggle } from './changes.ts';
import { charts } from './charts.ts';
import { type ActivationExplorerState, activationExplorer } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { nextSeed, parametersOf, reach, shownIn } from './model.ts';
import { probeScaleOf } from './parameters.ts';
import { sentence } from './sentence.ts';
import { type KnownShares, knownShares, sharesIn, zeroShareInput } from './shares.ts';
import { table } from './table.ts';
import { zeroNote } from './zero-convention.ts';

const { defaults, parameters } = activationExplorer;

const at = (change: Partial<ActivationExplorerState>): ActivationExplorerState => ({
  ...defaults,
  ...change,
});
const ids = activations.map(({ id }) => id);

/** A state with parameters moved as its sliders move them. */
const states: fc.Arbitrary<ActivationExplorerState> = fc
  .record({
    shown: fc.subarray(ids, { minLength: 1, maxLength: mostShown }),
    at: fc.integer({ min: 0, max: 1000 }),
    probe: fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((place) => probeScaleOf(8).toValue(place)),
      fc.constant(0),
    ),
    atZero: fc.constantFrom('declared', 'middle', 'right'),
    seed: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ at: place, ...rest }) => {
    let state: ActivationExplorerState = { ...rest, settings: {} };
    for (const { activation: entry } of shownIn(state)) {
      for (const parameter of entry.parameters) {
        const value = scaleOfParameter(parameter).toValue(place);
        state = { ...state, ...setParameter(state, entry.id, parameter, value) };
      }
    }
    return state;
  });

/** Shares that a layer might have given: zeros where f is 0 on a whole side. */
const invented = (state: ActivationExplorerState): KnownShares => ({
  input: zeroShareInput(state),
  shares: shownIn(state).map((entry) => (entry.activation.forward(-1, entry.parameters) === 0 ? 0.4987 : 0)),
});

describe('the sentence', () => {
  it.each([
    [{}, 'At z = −2 ReLU has slope 0, tanh 0.07065 and sigmoid 0.105.'],
    [{ shown: ['relu'], probe: 1.5 }, 'At z = 1.5 ReLU has slope 1.'],
    [{ shown: ['relu', 'leaky-relu'], probe: 1 }, 'At z = 1 ReLU and Leaky ReLU have slope 1.'],
    [{ shown: ['leaky-relu', 'gelu'], probe: -2 }, 'At z = −2 Leaky ReLU has slope 0.01 and GELU −0.08523.'],
    [{ shown: ['gelu', 'silu'], probe: -2 }, 'At z = −2 GELU has slope −0.08523 and SiLU −0.09078.'],
    [
      { shown: ['leaky-relu'], probe: -2, settings: { 'leaky-relu': { negativeSlope: -1 } } },
      'At z = −2 Leaky ReLU has slope −1.',
    ],
    [
      { shown: ['relu', 'leaky-relu', 'elu', 'gelu', 'silu', 'softplus'], probe: -1 },
      'At z = −1 ReLU has slope 0; the slopes of the other five lie between −0.08332 and 0.3679.',
    ],
    [
      { probe: 0 },
      'At z = 0 the derivative of ReLU is a convention: here, as in PyTorch, 0. Tanh has slope 1 and sigmoid 0.25, without a kink.',
    ],
    [
      { shown: ['relu', 'leaky-relu'], probe: 0, atZero: 'right' },
      'At z = 0 the derivatives of ReLU and Leaky ReLU are a convention: here the value from the right, 1 and 1.',
    ],
    [
      { shown: ['relu'], probe: 0, atZero: 'middle' },
      'At z = 0 the derivative of ReLU is a convention: here the middle of the two sides, 0.5.',
    ],
    [
      { shown: ['tanh', 'softplus'], probe: 0 },
      'At z = 0 none of these has a kink, and nothing to choose. Softplus has slope 0.5 and tanh 1.',
    ],
  ] satisfies [Partial<ActivationExplorerState>, string][])('for %o', (change, expected) => {
    expect(sentence(at(change), null)).toBe(expected);
  });

  it('adds what the layer gave, once it is known for just this state', () => {
    expect(sentence(defaults, invented(defaults))).toMatch(
      / Fed with normal inputs, a fresh layer puts out 49\.9\u00a0% exact zeros with ReLU, and none with tanh or sigmoid\.$/,
    );
    expect(sentence(at({ shown: ['gelu'] }), invented(at({ shown: ['gelu'] })))).toMatch(
      /puts out no exact zero with GELU\.$/,
    );
    expect(sentence(at({ seed: 2 }), invented(defaults))).not.toContain('layer');
  });

  it('says of each activation only what is so', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = sentence(state, invented(state));
        expect(text).not.toMatch(/NaN|undefined|null|-\d|not a number/);
        const derivatives = shownIn(state).map((entry) =>
          entry.activation.derivative(state.probe, entry.parameters),
        );
        if (state.probe === 0) {
          const kinked = shownIn(state).some((entry) => hasKinkAtZero(entry.activation, entry.parameters));
          expect(text.includes('convention')).toBe(kinked);
          return;
        }
        const others = derivatives.filter((derivative) => derivative !== 0 && derivative !== 1);
        const told =
          others.length > 3
            ? [
                ...derivatives.filter((derivative) => !others.includes(derivative)),
                Math.min(...others),
                Math.max(...others),
              ]
            : derivatives;
        for (const derivative of told) expect(text).toContain(` ${formatNumber(derivative)}`);
        const nearlyOne = told.some((derivative) => derivative !== 1 && formatNumber(derivative) === '1');
        expect(text.includes('just')).toBe(nearlyOne);
      }),
    );
  });
});

describe('the choice', () => {
  it('takes up to six, in the registry’s order', () => {
    const full = ['relu', 'leaky-relu', 'elu', 'gelu', 'tanh', 'sigmoid'];
    const toggled = toggle(at({ shown: full.filter((id) => id !== 'leaky-relu') }), 'leaky-relu');
    expect(toggled).toMatchObject({ change: { shown: full } });
  });

  it('refuses a seventh with one sentence, and the last one’s leaving', () => {
    const shown = ids.slice(0, 6);
    expect(toggle(at({ shown }), 'gelu')).toEqual({
      refusal:
        'Six activations are shown, and more lines could not be told apart: untick one, then GELU has a place.',
    });
    expect(toggle(at({ shown: ['relu'] }), 'relu')).toEqual({
      refusal: 'ReLU is the only one left: tick another before you untick it.',
    });
  });

  it('keeps the probe on its axis', () => {
    const wide = at({ shown: ['relu', 'relu6'], probe: 6 });
    expect(reach(wide)).toBe(8);
    expect(toggle(wide, 'relu6')).toEqual({ change: { shown: ['relu'], probe: 4 } });
  });
});

describe('parameters', () => {
  const rrelu = activation('rrelu');
  const parameter = (name: string) => {
    const found = rrelu.parameters.find((entry) => entry.name === name);
    if (found === undefined) throw new Error(`expected rrelu to have ${name}`);
    return found;
  };

  it('of slopes that are drawn push each other along', () => {
    const above = { ...defaults, ...setParameter(defaults, 'rrelu', parameter('lower'), 0.5) };
    expect(parametersOf(above, 'rrelu')).toEqual({ lower: 0.5, upper: 0.5 });
    const below = { ...above, ...setParameter(above, 'rrelu', parameter('upper'), 0.1) };
    expect(parametersOf(below, 'rrelu')).toEqual({ lower: 0.1, upper: 0.1 });
  });

  it.each(
    activations.flatMap((entry) => entry.parameters.map((one) => [`${entry.id} ${one.name}`, one] as const)),
  )(
    '%s has a slider on which its default and its marks can be set exactly',
    (_name, { default: usual, minimum, maximum, ...rest }) => {
      const scale = scaleOfParameter({ default: usual, minimum, maximum, ...rest });
      expect(scale.marks).toContain(usual);
      for (const mark of scale.marks) expect(scale.toValue(scale.toPosition(mark))).toBe(mark);
      expect([scale.minimum, scale.maximum]).toEqual([minimum, maximum]);
    },
  );
});

describe('a state', () => {
  it('comes back from its link', () => {
    fc.assert(
      fc.property(states, (state) => {
        const query = printQuery(encode(parameters, state, defaults));
        const { state: back, message } = decode(parameters, new URLSearchParams(query), defaults);
        expect(message).toBeNull();
        expect({ ...back, settings: {} }).toEqual({ ...state, settings: {} });
        for (const id of ids) expect(parametersOf(back, id)).toEqual(parametersOf(state, id));
      }),
    );
  });

  it('has a short, readable link', () => {
    const state = at({ shown: ['relu', 'elu'], settings: { elu: { alpha: 2 } } });
    expect(printQuery(encode(parameters, state, defaults))).toBe('v=1&show=relu,elu&set=elu.alpha:2');
  });

  it.each([
    ['show=relu,swish', 'show: expected 1 to 6 of identity, relu'],
    ['show=', 'show: expected 1 to 6'],
    [`show=${ids.slice(0, 7).join(',')}`, 'show: expected 1 to 6'],
    ['set=elu.alpha:9', 'set: expected parameters within their ranges, like elu.alpha:2'],
    ['set=relu.alpha:1', 'set: expected'],
    ['set=elu.alpha:1,elu.alpha:2', 'set: expected'],
    ['set=rrelu.lower:0.9', 'set: expected'],
    ['zero=left', 'zero: expected one of declared, middle, right'],
    ['z=9', 'z: expected a number from -8 to 8'],
    ['seed=0', 'seed: expected an integer from 1 to 9999'],
  ])('refuses “%s” and names what was expected', (query, expected) => {
    const { state, message } = decode(parameters, new URLSearchParams(query), defaults);
    expect(state).toEqual(defaults);
    expect(message).toContain(expected);
  });

  it.each(Object.entries(fixtures))('“%s” has charts, a table and a link that agree', (_name, change) => {
    const state = at(change);
    const { f, derivative } = charts(state);
    const shown = shownIn(state);
    expect(f.series.map(({ id }) => id)).toEqual(shown.map(({ activation: { id } }) => id));
    const rings = (chart: typeof f) =>
      chart.markers?.filter(({ shape }) => shape === 'ring').map(({ y }) => y);
    const value = (of: (entry: Activation) => Activation['forward']) =>
      shown.map((entry) => of(entry.activation)(state.probe, entry.parameters));
    expect(rings(f)).toEqual(value((entry) => entry.forward));
    expect(rings(derivative)).toEqual(value((entry) => entry.derivative));
    const { columns, rows } = table(state, invented(state));
    expect(columns).toHaveLength(1 + 2 * shown.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const atProbe = rows.find(([z]) => z === state.probe);
    expect(atProbe?.slice(1)).toEqual(
      value((entry) => entry.forward).flatMap((y, index) => [y, value((entry) => entry.derivative)[index]]),
    );
    expect(zeroNote(state)).toMatch(/\.$|: .*$/);
  });

  it('keeps every curve and the probe within the axes', () => {
    fc.assert(
      fc.property(states, (state) => {
        const side = reach(state);
        expect(Math.abs(state.probe)).toBeLessThanOrEqual(side);
        const { f, derivative } = charts(state);
        for (const chart of [f, derivative]) {
          for (const { y } of chart.series.flatMap(({ points }) => points)) {
            if (Number.isNaN(y)) continue;
            expect(y).toBeGreaterThanOrEqual(chart.y.minimum ?? 0);
            expect(y).toBeLessThanOrEqual(chart.y.maximum ?? 0);
          }
        }
      }),
    );
  });

  it('has room for the slope of |z|', () => {
    const settings = { 'leaky-relu': { negativeSlope: -1 } };
    const { derivative } = charts(at({ shown: ['leaky-relu'], settings }));
    expect(derivative.y).toMatchObject({ minimum: -1.25, maximum: 1.25, ticks: [-1, -0.5, 0, 0.5, 1] });
  });
});

describe('the value at 0', () => {
  const dots = (atZero: ActivationExplorerState['atZero']) =>
    charts(at({ shown: ['relu'], atZero })).derivative.markers?.filter(({ shape }) => shape !== 'ring');

  it('is a filled dot, and each side that does not have it an open one', () => {
    const dot = (y: number, shape: 'dot' | 'open') => ({ x: 0, y, shape, colour: 'var(--act-relu)' });
    expect(dots('declared')).toEqual([dot(1, 'open'), dot(0, 'dot')]);
    expect(dots('middle')).toEqual([dot(0, 'open'), dot(1, 'open'), dot(0.5, 'dot')]);
    expect(dots('right')).toEqual([dot(0, 'open'), dot(1, 'dot')]);
  });

  it('is nothing to choose without a kink', () => {
    expect(zeroNote(at({ shown: ['tanh'] }))).toBe(
      'Nothing shown has a kink at 0, so there is nothing to choose.',
    );
  });
});

describe('the layer', () => {
  it('is counted for what is shown', () => {
    const input = zeroShareInput(defaults);
    const [relu, tanh, sigmoid] = sharesIn(defaults, knownShares(input, zeroShare(input)));
    expect(Math.abs((relu ?? 0) - 0.5)).toBeLessThan(0.02);
    expect([tanh, sigmoid]).toEqual([0, 0]);
  });

  it('keeps what is still so: shares of activations that stay, none of another layer or slope', () => {
    const known = invented(defaults);
    expect(sharesIn(at({ shown: ['relu', 'elu'] }), known)).toEqual([0.4987, null]);
    expect(sharesIn(at({ seed: 2 }), known)).toEqual([null, null, null]);
    const leaky = at({ shown: ['leaky-relu'] });
    const moved = { ...leaky, settings: { 'leaky-relu': { negativeSlope: 0 } } };
    expect(sharesIn(moved, invented(leaky))).toEqual([null]);
  });

  it('has a next one, and after the last the first', () => {
    expect([nextSeed(1), nextSeed(9999)]).toEqual([2, 1]);
  });
});
