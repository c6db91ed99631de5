import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';

/** What a library takes for an activation's parameter when nobody chooses. Read in its sources or documentation. */
export interface LibraryDefault {
  readonly library: string;
  /** Which of its interfaces, where they differ: “layer”. */
  readonly part?: string;
  /** Its name in code, where the library has several: `tf.nn`. */
  readonly code?: string;
  /** The activation's id in the registry, and the names and values of its parameters. */
  readonly activation: string;
  readonly values: Readonly<Record<string, number>>;
  /** What else one should know. */
  readonly note?: string;
}

/** The only table of defaults: lessons and the activations' own pages read it. */
export const libraryDefaults: readonly LibraryDefault[] = [
  { library: 'PyTorch', activation: 'leaky-relu', values: { negativeSlope: 0.01 } },
  { library: 'JAX', activation: 'leaky-relu', values: { negativeSlope: 0.01 } },
  { library: 'ONNX', activation: 'leaky-relu', values: { negativeSlope: 0.01 } },
  { library: 'Darknet', activation: 'leaky-relu', values: { negativeSlope: 0.1 } },
  { library: 'TensorFlow', code: 'tf.nn', activation: 'leaky-relu', values: { negativeSlope: 0.2 } },
  { library: 'Keras 3', part: 'function', activation: 'leaky-relu', values: { negativeSlope: 0.2 } },
  { library: 'MXNet', activation: 'leaky-relu', values: { negativeSlope: 0.25 } },
  { library: 'Keras 3', part: 'layer', activation: 'leaky-relu', values: { negativeSlope: 0.3 } },
  { library: 'Keras 3', activation: 'prelu', values: { negativeSlope: 0 } },
  {
    library: 'PyTorch',
    activation: 'prelu',
    values: { negativeSlope: 0.25 },
    note: 'one slope per layer',
  },
  { library: 'MXNet', activation: 'prelu', values: { negativeSlope: 0.25 } },
  {
    library: 'PyTorch',
    activation: 'rrelu',
    values: { lower: 1 / 8, upper: 1 / 3 },
    note: 'mean 0.2292',
  },
  { library: 'MXNet', activation: 'rrelu', values: { lower: 0.125, upper: 0.334 } },
  { library: 'PyTorch', activation: 'elu', values: { alpha: 1 } },
  { library: 'Keras 3', activation: 'elu', values: { alpha: 1 } },
];

/** A row of the table: libraries that agree stand together. */
export interface AgreedDefault {
  readonly values: Readonly<Record<string, number>>;
  readonly libraries: readonly LibraryDefault[];
}

/** The defaults for one activation, from the smallest values to the largest; empty where no library has any. */
export function defaultsInLibraries(activation: string): readonly AgreedDefault[] {
  const rows = new Map<string, LibraryDefault[]>();
  for (const entry of libraryDefaults) {
    if (entry.activation !== activation) continue;
    const key = JSON.stringify(entry.values);
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return [...rows.values()]
    .map((libraries) => ({ values: libraries[0]?.values ?? {}, libraries }))
    .sort((a, b) => {
      const [first, second] = [Object.values(a.values), Object.values(b.values)];
      return (
        first.map((value, index) => value - at(second, index)).find((difference) => difference !== 0) ?? 0
      );
    });
}

/**
 * The slope that a library takes for Leaky ReLU.
 *
 * @param part which of its interfaces, where they differ
 * @example defaultSlope('Keras 3', 'layer') // 0.3
 * @throws where the table has none
 */
export function defaultSlope(library: string, part?: string): number {
  const row = libraryDefaults.find(
    (entry) => entry.activation === 'leaky-relu' && entry.library === library && entry.part === part,
  );
  return present(
    row?.values.negativeSlope,
    `a default slope of ${[library, part].filter(Boolean).join(', ')}`,
  );
}
