import { activation, activations, defaultParameters } from '../activations/index.ts';
import { symbolText } from '../activations/symbol-text.ts';
import { present } from '../assert/present.ts';
import { formatNumber } from '../charts/format.ts';
import { type Field, numberField } from '../parameters/index.ts';
import type { ActivationSpec } from '../spec/index.ts';

/** One side of a claim: an activation with all its parameters, as a run specification has it. */
export type WildActivation = ActivationSpec;

/** An activation with its parameters at their defaults. */
export const chosen = (id: string): WildActivation => ({ id, ...defaultParameters(activation(id)) });

/** Its parameters’ values, in the registry’s order. */
export const valuesOf = (side: WildActivation): readonly number[] =>
  activation(side.id).parameters.map(({ name }) => Number(present(side[name], `${name} of ${side.id}`)));

/** As a link writes it: `relu`, `leaky-relu:0.01`, `rrelu:0.125,0.25`. What is left out after the id has its default. */
export function activationField({
  name,
  label,
}: {
  readonly name: string;
  readonly label: string;
}): Field<WildActivation> {
  return {
    name,
    label,
    expected: `one of ${activations.map(({ id }) => id).join(', ')}, with its parameters after a colon as in leaky-relu:0.01`,
    print(side) {
      const values = valuesOf(side);
      return values.length === 0 ? side.id : `${side.id}:${values.map(String).join(',')}`;
    },
    parse(text) {
      const [id = '', list, more] = text.split(':', 3);
      const found = activations.find((entry) => entry.id === id);
      if (found === undefined || more !== undefined) return undefined;
      if (list === undefined) return chosen(id);
      const texts = list.split(',');
      const values = found.parameters.map((parameter, index) =>
        numberField(parameter).parse(texts[index] ?? ''),
      );
      if (values.length === 0 || texts.length !== values.length || values.includes(undefined))
        return undefined;
      const side: WildActivation = {
        id,
        ...Object.fromEntries(
          found.parameters.map((parameter, index) => [parameter.name, Number(values[index])]),
        ),
      };
      const { drawn } = found;
      return drawn !== undefined && Number(side[drawn.lower]) > Number(side[drawn.upper]) ? undefined : side;
    },
  };
}

/** Which function a side is: Leaky ReLU with the slope 0 is ReLU, and with the slope 1 the identity. */
export function sameFunction(one: WildActivation, other: WildActivation): boolean {
  return functionOf(one) === functionOf(other);
}

function functionOf(side: WildActivation): string {
  const [first] = valuesOf(side);
  if (side.id === 'leaky-relu' && first === 0) return 'relu';
  if (side.id === 'leaky-relu' && first === 1) return 'identity';
  return [side.id, ...valuesOf(side)].join();
}

/** “ReLU”; “Leaky ReLU (a = 0.01)” */
export function activationName(side: WildActivation): string {
  const { label, parameters } = activation(side.id);
  const values = valuesOf(side);
  const said = parameters.map(
    (parameter, index) =>
      `${symbolText(parameter)}\u00a0=\u00a0${formatNumber(present(values[index], parameter.name))}`,
  );
  return said.length === 0 ? label : `${label} (${said.join(', ')})`;
}
