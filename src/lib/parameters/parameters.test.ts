import { describe, expect, it } from 'vitest';
import * as parameter from './index.ts';

const parameters = {
  slope: parameter.slope({ stops: parameter.trainingSlopes, default: 0.2 }),
  data: parameter.dataSet(['two-moons', 'penguins', 'millimetres'], {
    default: 'penguins',
    labels: { millimetres: 'Penguins in mm' },
  }),
  learningRate: parameter.learningRate({ marks: [0.01, 1, 3], default: 0.5 }),
  seed: parameter.seed({ default: 8 }),
  killed: parameter.toggle({ name: 'killed', label: 'Killed', default: false }),
  hidden: parameter.own(
    parameter.optionalField(
      parameter.integerListField({
        name: 'hidden',
        label: 'Hidden',
        minimum: 1,
        maximum: 4,
        maximumLength: 2,
      }),
      'none',
    ),
    { default: [2, 2] },
  ),
};

type State = parameter.StateOf<typeof parameters>;

const defaults: State = parameter.defaultsOf(parameters);

describe('parameters', () => {
  it('give a state its type and its defaults', () => {
    const typed: State = {
      slope: 0.2,
      data: 'penguins',
      learningRate: 0.5,
      seed: 8,
      killed: false,
      hidden: [2, 2],
    };
    expect(defaults).toEqual(typed);
  });

  it('take their bounds from where their scale begins and ends', () => {
    expect(parameters.slope).toMatchObject({ expected: 'a number from 0.01 to 1', name: 'slope' });
    expect(parameters.learningRate).toMatchObject({ expected: 'a number from 0.01 to 3', name: 'lr' });
    expect(parameters.seed.control).toEqual({ kind: 'stepper', minimum: 0, maximum: 9999 });
  });

  it('reach as far as they are told, with a mark at each half', () => {
    expect(parameter.probe({ reach: 4, default: -2.5 })).toMatchObject({
      name: 'z',
      expected: 'a number from -4 to 4',
      control: { kind: 'slider', scale: { kind: 'linear', step: 0.1, marks: [-4, -2, 0, 2, 4] } },
    });
  });

  it('have a control for a number to type, and for one of many', () => {
    const typed = { name: 'w', label: 'Weight', minimum: -2, maximum: 2, default: 0 } as const;
    const { control } = parameter.number({ ...typed, typed: true });
    expect(control?.kind === 'typed' && ['0.05', '-2', '2.5'].map(control.field.parse)).toEqual([
      0.05,
      -2,
      undefined,
    ]);
    expect(parameter.number(typed).control).toBeNull();

    const options = [
      { value: '11', label: 'row 1, column 1' },
      { value: '12', label: 'row 1, column 2' },
    ] as const;
    const list = { kind: 'list', options };
    const entry = parameter.choice({ name: 'entry', label: 'Entry', options, list: true, default: '11' });
    expect(entry.control).toEqual(list);
    expect(parameter.own(entry, { default: '11', options }).control).toEqual(list);
  });

  it('call data by the data sets’ own names, but for those given', () => {
    expect(parameters.data.control).toMatchObject({
      options: [
        { value: 'two-moons', label: 'Two moons' },
        { value: 'penguins', label: 'Penguins' },
        { value: 'millimetres', label: 'Penguins in mm' },
      ],
    });
  });

  it('explain the keys of a link', () => {
    expect(parameter.documentedKeys(parameters).slice(0, 2)).toEqual([
      { name: 'slope', meaning: 'Slope a', values: 'a number from 0.01 to 1', default: '0.2' },
      {
        name: 'data',
        meaning: 'Data',
        values: 'one of two-moons, penguins, millimetres',
        default: 'penguins',
      },
    ]);
  });
});

describe('checkState', () => {
  const check = (start: object) => () => parameter.checkState(parameters, start);

  it.each([[{}], [defaults], [{ slope: 1 / 3, hidden: null }], [{ hidden: [], killed: true }]])(
    'takes %j',
    (start) => {
      expect(check(start)).not.toThrow();
    },
  );

  it.each([
    [{ slope: 2 }, 'slope: expected a number from 0.01 to 1, received 2'],
    [{ slope: '0.1' }, 'slope: expected a number from 0.01 to 1, received "0.1"'],
    [{ seed: 1.5 }, 'seed: expected an integer from 0 to 9999, received 1.5'],
    [{ data: 'moons' }, 'data: expected one of two-moons, penguins, millimetres, received "moons"'],
    [{ killed: 'on' }, 'killed: expected on or off, received "on"'],
    [
      { hidden: [1, 2, 3] },
      'hidden: expected at most 2 integers from 1 to 4 with commas between them, or none, received [1,2,3]',
    ],
    [
      { hidden: 7 },
      'hidden: expected at most 2 integers from 1 to 4 with commas between them, or none, received 7',
    ],
    [{ lr: 1 }, 'start: expected some of slope, data, learningRate, seed, killed, hidden, received lr'],
  ])('refuses %j by name', (start, message) => {
    expect(check(start)).toThrow(new Error(message));
  });
});
