import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activation, activations, defaultParameters } from '../activations/index.ts';
import { datasets } from '../datasets/index.ts';
import { initializers } from '../initializers/index.ts';
import { printQuery } from '../link/index.ts';
import { activationParameters, dataOf, parseSpec, SpecError, specFromParams, specToParams } from './index.ts';
import { runJsonSchema } from './json-schema.ts';

const minimal = { data: { id: 'spiral' }, network: { activation: { id: 'leaky-relu' } } };

/** The minimal specification with one part replaced. */
function given(part: { data?: object; network?: object; training?: object; record?: object }): object {
  return {
    ...part,
    data: { ...minimal.data, ...part.data },
    network: { ...minimal.network, ...part.network },
  };
}

/** A document with a list in place of each of its objects in turn, with the object's place. */
function listed(document: object, keys: readonly string[] = []): [string, unknown][] {
  const inside = Object.entries(document).flatMap(([key, value]: [string, unknown]) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? []
      : listed(value, [...keys, key]).map(([path, inner]): [string, unknown] => [
          path,
          { ...document, [key]: inner },
        ]),
  );
  return [[keys.join('.') || 'the specification', []], ...inside];
}

const inline = {
  id: 'inline',
  x: [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  y: [[0], [1], [0]],
};

describe('parseSpec', () => {
  it('fills in the defaults of the contract', () => {
    expect(parseSpec(minimal)).toStrictEqual({
      version: 1,
      data: {
        id: 'spiral',
        samples: 256,
        noise: 0.1,
        testFraction: 0.25,
        seed: 1,
        standardize: false,
      },
      network: {
        hidden: [16, 16],
        activation: { id: 'leaky-relu', negativeSlope: 0.01 },
        init: { id: 'he-normal', gain: null, bias: 0, seed: 1 },
      },
      training: {
        loss: 'bce-with-logits',
        optimizer: { id: 'sgd', learningRate: 0.05, momentum: 0, slopeLearningRate: null },
        batchSize: 16,
        epochs: 300,
        steps: null,
        shuffle: true,
        seed: 1,
      },
      record: { every: 1, gradients: false },
    });
  });

  it('takes a complete specification as it is', () => {
    const spec = parseSpec(minimal);
    expect(parseSpec(spec)).toStrictEqual(spec);
    const inlined = parseSpec({ data: inline, network: minimal.network });
    expect(parseSpec(JSON.parse(JSON.stringify(inlined)))).toStrictEqual(inlined);
  });

  it('takes the loss and the standardisation from the data', () => {
    const loss = (data: object) => parseSpec({ data, network: minimal.network }).training.loss;
    expect(loss({ id: 'penguins' })).toBe('cross-entropy');
    expect(loss({ id: 'sine' })).toBe('mse');
    expect(loss(inline)).toBe('bce-with-logits');
    expect(
      loss({
        ...inline,
        y: [
          [0, 1],
          [1, 0],
          [0, 1],
        ],
      }),
    ).toBe('cross-entropy');
    expect(loss({ ...inline, y: [[0], [1], [2]] })).toBe('mse');
    expect(parseSpec(given({ data: { id: 'two-moons' } })).data).toMatchObject({ standardize: true });
  });

  it('takes the parameters of activations from the registry', () => {
    for (const activation of activations) {
      const spec = parseSpec(given({ network: { activation: { id: activation.id } } }));
      expect(activationParameters(spec.network.activation)).toEqual(defaultParameters(activation));
    }
  });

  it('makes the data of every registry entry, and of rows that are given', () => {
    for (const { id } of datasets)
      expect(dataOf(parseSpec(given({ data: { id } }))).train.n).toBeGreaterThan(0);
    const data = dataOf(
      parseSpec({ data: { ...inline, xTest: [[0, 0]], yTest: [[1]] }, network: minimal.network }),
    );
    expect(data).toMatchObject({ task: 'binary', train: { n: 3 }, test: { n: 1 } });
  });

  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(', ');

  it.each<[object | string | null, string]>([
    [
      given({ training: { batchSize: 0 } }),
      'training.batchSize: expected an integer of at least 1, received 0',
    ],
    [
      given({ training: { batchSize: 1.5 } }),
      'training.batchSize: expected an integer of at least 1, received 1.5',
    ],
    [
      given({ training: { seed: 1e20 } }),
      'training.seed: expected an integer from 0 to 9007199254740991, received 100000000000000000000',
    ],
    [
      given({ training: { epochs: 1e6 } }),
      'training.epochs: expected an integer from 0 to 100000, received 1000000',
    ],
    [
      given({ training: { optimizer: { learningRate: Number.POSITIVE_INFINITY } } }),
      'training.optimizer.learningRate: expected a number from 0 to 1000000, received Infinity',
    ],
    [
      given({ network: { activation: { id: 'leaky-relu', negativeSlope: Number('1e999') } } }),
      'network.activation.negativeSlope: expected a number from -1 to 1, received Infinity',
    ],
    [
      given({ network: { activation: { id: 'leaky-relu', negativeSlope: 'abc' } } }),
      'network.activation.negativeSlope: expected a number from -1 to 1, received "abc"',
    ],
    [
      given({ network: { activation: { id: 'relu', negativeSlope: 0.1 } } }),
      'network.activation.negativeSlope: expected no such field, received 0.1',
    ],
    [
      given({ network: { activation: { id: 'rleu' } } }),
      `network.activation.id: expected one of ${ids(activations)}, received "rleu"`,
    ],
    [
      given({ network: { activation: { id: 'rrelu', lower: 0.5 } } }),
      `network.activation.lower: expected at most upper, which is ${1 / 3}, received 0.5`,
    ],
    [given({ network: { activation: 'relu' } }), 'network.activation: expected an object, received "relu"'],
    [given({ data: { id: 'moons' } }), `data.id: expected one of ${ids(datasets)}, inline, received "moons"`],
    [
      given({ network: { init: { id: 'zero' } } }),
      `network.init.id: expected one of ${ids(initializers)}, given, received "zero"`,
    ],
    [
      given({ network: { hidden: [300] } }),
      'network.hidden[0]: expected an integer from 1 to 256, received 300',
    ],
    [
      given({ network: { hidden: new Array(101).fill(1) } }),
      'network.hidden: expected at most 100 layers, received a list of 101',
    ],
    [
      given({ training: { loss: 'cross-entropy' } }),
      'training.loss: expected a loss for the binary task of spiral, received "cross-entropy"',
    ],
    [
      given({ training: { optimizer: { id: 'adam', momentum: 0.9 } } }),
      'training.optimizer.momentum: expected 0 with adam, received 0.9',
    ],
    [{ ...minimal, trainng: {} }, 'trainng: expected no such field, received an object'],
    [{ ...minimal, version: 2 }, 'version: expected 1, received 2'],
    [{ data: minimal.data }, 'network: expected a value, received nothing'],
    [{ ...minimal, data: {} }, `data.id: expected one of ${ids(datasets)}, inline, received nothing`],
    [[minimal], 'the specification: expected an object, received a list of 1'],
    [{ ...minimal, '': 1 }, '"": expected no such field, received 1'],
    [given({ data: { '': 1 } }), 'data."": expected no such field, received 1'],
    [null, 'the specification: expected an object, received null'],
    ['spiral', 'the specification: expected an object, received "spiral"'],
    [
      { ...minimal, data: { ...inline, x: [[1, 2], [3], [5, 6]] } },
      'data.x[1]: expected 2 numbers as in the first row of data.x, received 1',
    ],
    [
      { ...minimal, data: { ...inline, y: [[0], [1]] } },
      'data.y: expected 3 rows, one per row of data.x, received 2',
    ],
    [
      { ...minimal, data: { ...inline, y: [[0], [1], [2]] }, training: { loss: 'bce-with-logits' } },
      'data.y[2]: expected one 0 or 1 for bce-with-logits, received [2]',
    ],
    [
      { ...minimal, data: { ...inline, xTest: [[1, 2]] } },
      'data.yTest: expected rows beside xTest, received nothing',
    ],
    [
      {
        ...minimal,
        data: {
          ...inline,
          x: [
            [1, Number.NaN],
            [3, 4],
            [5, 6],
          ],
        },
      },
      'data.x[0][1]: expected a finite number, received NaN',
    ],
    [
      given({ network: { hidden: [], init: { id: 'given', weights: [[[1, 2, 3]]], biases: [[0]] } } }),
      'network.init.weights[0][0]: expected 2 numbers, received 3',
    ],
    [
      given({ network: { hidden: [], init: { id: 'given', weights: [[[1, 2]]], biases: [[0], [0]] } } }),
      'network.init.biases: expected 1 layer, received 2',
    ],
    [
      given({ network: { hidden: [], init: { id: 'given', weights: [[[1e39, 2]]], biases: [[0]] } } }),
      'network.init.weights[0][0][0]: expected a number from -3.4028234663852886e+38 to 3.4028234663852886e+38, received 1e+39',
    ],
    [
      given({ network: { hidden: [], init: { id: 'given', weights: [[[1, 2]]], biases: [[-1e39]] } } }),
      'network.init.biases[0][0]: expected a number from -3.4028234663852886e+38 to 3.4028234663852886e+38, received -1e+39',
    ],
    [
      given({ network: { init: { weights: [[[1, 2]]] } } }),
      'network.init.weights: expected no such field, received a list of 1',
    ],
    [{ ...minimal, '\u001b[2J\u202e': 1 }, '\\u001b[2J\\u202e: expected no such field, received 1'],
    [
      { ...minimal, ['x'.repeat(1_000_000)]: {} },
      `${'x'.repeat(40)}…: expected no such field, received an object`,
    ],
    [
      given({ data: { id: 'a\u009bb\u2028' } }),
      `data.id: expected one of ${ids(datasets)}, inline, received "a\\u009bb\\u2028"`,
    ],
  ])('%j is refused', (input, message) => {
    expect(() => parseSpec(input)).toThrow(new SpecError(message));
  });

  it.each(listed(parseSpec(minimal)))('an object is expected for %s, not a list', (path, input) => {
    expect(() => parseSpec(input)).toThrow(
      new SpecError(`${path}: expected an object, received an empty list`),
    );
  });

  it('refuses networks and data that are too large to hold', () => {
    const wide = { ...inline, x: [new Array(40_000).fill(0)], y: [[0]] };
    expect(() =>
      parseSpec({ ...minimal, data: wide, network: { ...minimal.network, hidden: [256] } }),
    ).toThrow(new SpecError('network: expected at most 8000000 weights and biases, received 10240513'));
    const many = {
      ...wide,
      x: new Array(500).fill(new Array(10_000).fill(0)),
      y: new Array(500).fill([0]),
    };
    expect(() => parseSpec({ ...minimal, data: many })).toThrow(
      new SpecError('data: expected at most 5000000 numbers, received 5000500'),
    );
    const deepest = { ...minimal.network, hidden: new Array(100).fill(256) };
    expect(parseSpec({ ...minimal, network: deepest }).network.hidden).toHaveLength(100);
  });

  it('takes an init and an optimizer without their ids: He-normal, SGD', () => {
    const spec = parseSpec(
      given({ network: { init: { seed: 6 } }, training: { optimizer: { learningRate: 0.1 } } }),
    );
    expect(spec.network.init).toEqual({ id: 'he-normal', gain: null, bias: 0, seed: 6 });
    expect(spec.training.optimizer).toEqual({
      id: 'sgd',
      learningRate: 0.1,
      momentum: 0,
      slopeLearningRate: null,
    });
    expect(parseSpec(given({ network: { init: { bias: 1 } } })).network.init).toMatchObject({ bias: 1 });
    expect(() => parseSpec(given({ network: { init: { id: 'he' } } }))).toThrow(
      `network.init.id: expected one of ${ids(initializers)}, given, received "he"`,
    );
  });

  it('throws nothing but its own error, in one line', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (part) => {
        for (const input of [part, { ...minimal, training: part }, given({ data: { noise: part } })]) {
          try {
            parseSpec(input);
          } catch (error) {
            expect(error).toBeInstanceOf(SpecError);
            expect((error as SpecError).message).not.toContain('\n');
          }
        }
      }),
    );
  });
});

describe('the share link', () => {
  const parametersOf = ({ parameters }: Activation) =>
    fc.record(
      Object.fromEntries(
        parameters.map(({ name, minimum, maximum }) => [
          name,
          // Half of the range each, so that a lower bound stays below an upper one.
          name === 'upper'
            ? fc.double({ min: (minimum + maximum) / 2, max: maximum, noNaN: true })
            : fc.double({ min: minimum, max: (minimum + maximum) / 2, noNaN: true }),
        ]),
      ),
      // Both or neither of two bounds: one alone may lie on the wrong side of the other's default.
      {
        requiredKeys: parameters.some(({ name }) => name === 'upper') ? ['lower', 'upper'] : [],
        noNullPrototype: true,
      },
    );
  const activation = fc
    .constantFrom(...activations)
    .chain((entry) => parametersOf(entry).map((parameters) => ({ id: entry.id, ...parameters })));
  const seed = fc.nat();
  const specs = fc
    .record({
      data: fc.record({
        id: fc.constantFrom(...datasets.map(({ id }) => id)),
        samples: fc.integer({ min: 2, max: 1000 }),
        noise: fc.double({ min: 0, max: 1, noNaN: true }),
        seed,
        standardize: fc.boolean(),
      }),
      network: fc.record({
        hidden: fc.array(fc.integer({ min: 1, max: 256 }), { maxLength: 5 }),
        activation,
        init: fc.record({
          id: fc.constantFrom(...initializers.map(({ id }) => id)),
          gain: fc.option(fc.double({ min: 0, max: 3, noNaN: true })),
          bias: fc.double({ min: -1, max: 1, noNaN: true }),
          seed,
        }),
      }),
      training: fc.record({
        optimizer: fc.oneof(
          fc.record({ id: fc.constant('adam'), learningRate: fc.double({ min: 0, max: 1, noNaN: true }) }),
          fc.record({ id: fc.constant('sgd'), momentum: fc.double({ min: 0, max: 1, noNaN: true }) }),
        ),
        steps: fc.option(fc.nat(1000)),
        shuffle: fc.boolean(),
        seed,
      }),
    })
    .map(parseSpec);

  it('is short and readable', () => {
    const spec = parseSpec(
      given({
        network: { hidden: [32, 32], activation: { id: 'leaky-relu', negativeSlope: 0.2 } },
        training: { optimizer: { learningRate: 0.1 } },
      }),
    );
    expect(printQuery(specToParams(spec))).toBe(
      'v=1&data=spiral&hidden=32,32&activation=leaky-relu&slope=0.2&lr=0.1',
    );
  });

  it('gives every specification back, on top of any other', () => {
    fc.assert(
      fc.property(specs, specs, (spec, base) => {
        for (const params of [specToParams(spec), new URLSearchParams(printQuery(specToParams(spec)))]) {
          expect(specFromParams(params)).toStrictEqual({ spec, message: null });
        }
        expect(specFromParams(specToParams(spec, base), base)).toStrictEqual({ spec, message: null });
      }),
    );
  });

  it('never throws, and always gives a specification that can run', () => {
    const names = ['v', 'data', 'hidden', 'activation', 'slope', 'alpha', 'lower', 'loss', 'lr', 'steps'];
    const values = [
      'spiral',
      'sine',
      'relu',
      'rrelu',
      'mse',
      'cross-entropy',
      '1',
      '0.9',
      '1e999',
      'abc',
      '',
    ];
    const entries = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)));
    fc.assert(
      fc.property(entries, (list) => {
        const { spec } = specFromParams(new URLSearchParams(list));
        expect(parseSpec(spec)).toStrictEqual(spec);
      }),
    );
  });

  it.each([
    ['slope=1e999', 'slope: expected a number from -1 to 1, or default, received “1e999”'],
    ['activation=rleu', `activation: expected one of ${activations.map(({ id }) => id).join(', ')}`],
    ['activation=relu&slope=0.2', 'network.activation.negativeSlope: expected no such field, received 0.2'],
    ['data=sine&loss=cross-entropy', 'training.loss: expected a loss for the regression task of sine'],
    ['weights=3', 'weights: not a part of this figure’s link'],
  ])('%s opens the default and says why', (query, reason) => {
    const base = parseSpec(minimal);
    const { spec, message } = specFromParams(new URLSearchParams(query), base);
    expect(spec).toStrictEqual(base);
    expect(message).toContain(reason);
  });

  it('has no room for rows and weights', () => {
    expect(() => specToParams(parseSpec({ ...minimal, data: inline }))).toThrow(
      'data.id: expected a data set',
    );
    const init = { id: 'given', weights: [[[1, 2]]], biases: [[0]] };
    expect(() => specToParams(parseSpec(given({ network: { hidden: [], init } })))).toThrow(
      'network.init.id: expected an initializer in a link, received "given"; use a file',
    );
  });
});

describe('the JSON Schema', () => {
  it('says what the schema says', () => {
    const schema = JSON.parse(JSON.stringify(runJsonSchema('https://example.org/schema/run.json')));
    expect(schema).toMatchObject({
      $id: 'https://example.org/schema/run.json',
      required: ['data', 'network'],
      additionalProperties: false,
      properties: {
        training: { properties: { epochs: { type: 'integer', maximum: 100000, default: 300 } } },
      },
    });
    const { oneOf } = schema.properties.network.properties.activation;
    expect(oneOf).toHaveLength(activations.length);
  });
});
