/** Parameters that are not at their defaults, and how a link carries them. */
import { activation, activations, type ParameterValues } from '#lib/activations/index.ts';
import { type Field, numberField } from '#lib/parameters/index.ts';

/** By activation and name. */
export type Settings = Readonly<Record<string, ParameterValues>>;

interface Setting {
  readonly id: string;
  readonly name: string;
  readonly usual: number;
  readonly field: Field<number>;
}

/** Every parameter there is. In a link it is called `leaky-relu.negativeSlope`. */
const all: readonly Setting[] = activations.flatMap(({ id, label, parameters }) =>
  parameters.map(({ name, label: its, minimum, maximum, default: usual }) => ({
    id,
    name,
    usual,
    field: numberField({ name: `${id}.${name}`, label: `${label}, ${its}`, minimum, maximum }),
  })),
);

const example = 'elu.alpha:2';

/** `leaky-relu.negativeSlope:0.2,elu.alpha:2`: what is left out has its default. */
export const settingsField: Field<Settings> = {
  name: 'set',
  label: 'Parameters',
  expected: `parameters within their ranges, like ${example}, with commas between them`,
  print: (settings) =>
    all
      .flatMap(({ id, name, usual, field }) => {
        const value = settings[id]?.[name] ?? usual;
        return value === usual ? [] : [`${field.name}:${field.print(value)}`];
      })
      .join(','),
  parse(text) {
    const settings: Record<string, Record<string, number>> = {};
    const parts = text === '' ? [] : text.split(',', all.length + 1);
    for (const part of parts) {
      const [key, written, ...rest] = part.split(':', 3);
      const setting = all.find(({ field }) => field.name === key);
      const value = setting?.field.parse(written ?? '');
      if (setting === undefined || value === undefined || rest.length > 0) return undefined;
      const own = settings[setting.id] ?? {};
      if (Object.hasOwn(own, setting.name)) return undefined;
      settings[setting.id] = { ...own, [setting.name]: value };
    }
    return Object.entries(settings).every(([id, values]) => isOrdered(id, values)) ? settings : undefined;
  },
};

/** Where slopes are drawn between two, the first is not above the second. */
function isOrdered(id: string, values: ParameterValues): boolean {
  const { drawn } = activation(id);
  if (drawn === undefined) return true;
  const value = (name: string) =>
    values[name] ?? all.find((setting) => setting.id === id && setting.name === name)?.usual ?? 0;
  return value(drawn.lower) <= value(drawn.upper);
}
