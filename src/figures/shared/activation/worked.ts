/**
 * Formulas with their numbers filled in. Every form that an activation’s formula can take is typeset at build, from the
 * registry’s pieces; the page only chooses among them and fills their slots.
 */
import type { Activation, ParameterValues } from '#lib/activations/index.ts';
import { hasKinkAtZero } from '#lib/activations/zero.ts';
import { formatNumber } from '#lib/charts/format.ts';

/** One whole equation, with slots. */
export interface Form {
  readonly key: string;
  readonly tex: string;
}

/** An activation at a z. Its derivative may follow another convention at 0 (`withConvention`). */
export interface Worked {
  readonly activation: Activation;
  readonly parameters: ParameterValues;
  readonly z: number;
}

const plain = 'plain';

/** All forms of f(z) = … and of f′(z) = … that some z may ask for. */
export function forms({ pieces }: Activation): {
  readonly f: readonly Form[];
  readonly derivative: readonly Form[];
} {
  const list = (name: string, value: string, texs: readonly (string | undefined)[]): Form[] => {
    const worked = texs.flatMap((tex, piece): Form[] =>
      tex === undefined
        ? []
        : [
            {
              key: `${piece}`,
              tex: `${name}(\\slot{z}) = ${tex} \\mathrel{\\slot{${value}Is}} \\slot{${value}}`,
            },
          ],
    );
    return [
      ...worked,
      { key: plain, tex: `${name}(\\slot{z}) \\mathrel{\\slot{${value}Is}} \\slot{${value}}` },
    ];
  };
  return {
    f: list(
      'f',
      'f',
      pieces.map(({ tex }) => tex),
    ),
    derivative: list(
      "f'",
      'd',
      pieces.map(({ derivativeTex }) => derivativeTex),
    ),
  };
}

/** The keys of the forms that say what happens at this z; what is a convention is not worked out. */
export function formsAt({ activation, parameters, z }: Worked): {
  readonly f: string;
  readonly derivative: string;
} {
  const piece = activation.pieces.findIndex(({ where }) => where?.(z) ?? true);
  const { tex, derivativeTex } = activation.pieces[piece] ?? {};
  const conventional = z === 0 && hasKinkAtZero(activation, parameters);
  return {
    f: tex === undefined ? plain : `${piece}`,
    derivative: derivativeTex === undefined || conventional ? plain : `${piece}`,
  };
}

/** What the slots hold at this z. “≈” where a value is rounded. */
export function slotsAt({ activation, parameters, z }: Worked): Readonly<Record<string, string>> {
  const shown = formatNumber(z);
  const f = activation.forward(z, parameters);
  const d = activation.derivative(z, parameters);
  const named = activation.parameters.map(({ name, default: usual }) => [
    name,
    formatValue(parameters[name] ?? usual),
  ]);
  return {
    ...Object.fromEntries(named),
    z: shown,
    factor: z < 0 ? `(${shown})` : shown,
    f: formatValue(f),
    fIs: relation(f),
    d: formatValue(d),
    dIs: relation(d),
  };
}

/** A value as it is written in figures: a third is a third. */
export function formatValue(value: number): string {
  if (Math.abs(value) === 1 / 3) return value < 0 ? '−1/3' : '1/3';
  return formatNumber(value);
}

function relation(value: number): string {
  if (Math.abs(value) === 1 / 3) return '=';
  const written = Number(value.toPrecision(4));
  return Math.abs(written - value) <= 1e-12 * Math.abs(value) ? '=' : '≈';
}
