/**
 * Glyphs that are counted: a network (square) or a unit (circle) is filled when it works, hollow when it is
 * inactive, hollow and crossed when it is dead, a thin outline while nothing is known. The row is one picture
 * with one description; the numbers stand beside it in words.
 */
import type { JSX } from 'preact';
import type { UnitState } from '#lib/training/trainer.ts';

export type GlyphKind = 'filled' | 'hollow' | 'crossed' | 'pending';

interface GlyphsProps {
  readonly shape: 'network' | 'unit';
  readonly kinds: readonly GlyphKind[];
  /** What the picture says, in a sentence. */
  readonly description: string;
  /** Id of the activation that lends its colour. */
  readonly activation: string;
}

/** Of a glyph, and of how far apart two of them begin; the pixels of a unit's are fewer by `unitSize`. */
const size = 16;
const unitSize = 14;
const gap = 3;

/** How many glyphs one drawing has beside each other: units wrap where sixteen do not fit, networks shrink. */
const columns = { unit: 8, network: 20 } as const;

/** Each from where its outline begins, in steps: the next differs by where it is alone, which compression makes use of. */
const shapes = {
  unit: {
    begins: [14.25, 8],
    outline: 'a6.25 6.25 0 1 1-12.5 0a6.25 6.25 0 1 1 12.5 0z',
    cross: 'm-10.65 4.4l8.8-8.8m1.85 4.4',
  },
  network: {
    begins: [4.25, 1.75],
    outline:
      'h7.5a2.5 2.5 0 0 1 2.5 2.5v7.5a2.5 2.5 0 0 1-2.5 2.5h-7.5a2.5 2.5 0 0 1-2.5-2.5v-7.5a2.5 2.5 0 0 1 2.5-2.5z',
    cross: 'm-1.25 11.25l10-10m-8.75-1.25',
  },
} as const;

const line = {
  fill: 'none',
  stroke: 'currentcolor',
  'stroke-width': 1.5,
  'stroke-linecap': 'round',
} as const;
/** As attributes and not in a sheet: a picture of it is then what the page shows, wherever it is taken. */
const paints: Readonly<Record<GlyphKind, JSX.SVGAttributes<SVGPathElement>>> = {
  filled: { ...line, fill: 'currentcolor' },
  hollow: line,
  crossed: { ...line, stroke: 'var(--soft)' },
  pending: { ...line, stroke: 'var(--edge)', 'stroke-width': 1, 'stroke-dasharray': '2 2.5' },
};

export function Glyphs({ shape, kinds, description, activation }: GlyphsProps) {
  const perDrawing = shape === 'unit' ? columns.unit : kinds.length;
  const drawings = Array.from({ length: Math.ceil(kinds.length / perDrawing) }, (_, n) =>
    kinds.slice(n * perDrawing, (n + 1) * perDrawing),
  );
  return (
    <div class={`glyphs glyphs--${shape}`} data-activation={activation} role="img" aria-label={description}>
      {drawings.map((some, n) => (
        <GlyphRows key={`rows-${n}`} shape={shape} kinds={some} />
      ))}
    </div>
  );
}

/** Some glyphs in one drawing, a path for each kind: an element each would be slow to lay out and to change. */
function GlyphRows({ shape, kinds }: Pick<GlyphsProps, 'shape' | 'kinds'>) {
  const across = shape === 'unit' ? kinds.length : columns.network;
  const down = Math.ceil(kinds.length / across);
  // Three pixels between two of either.
  const pitch = size + (shape === 'unit' ? (gap * size) / unitSize : gap);
  const { begins, outline, cross } = shapes[shape];
  /** The path so far, and from where its next step is taken. */
  const paths = new Map<GlyphKind, readonly [d: string, x: number, y: number]>();
  kinds.forEach((kind, index) => {
    const x = begins[0] + (index % across) * pitch;
    const y = begins[1] + Math.floor(index / across) * pitch;
    const [d, fromX, fromY] = paths.get(kind) ?? ['', 0, 0];
    const step = `m${rounded(x - fromX)} ${rounded(y - fromY)}`;
    paths.set(kind, [d + step + (kind === 'crossed' ? cross : '') + outline, x, y]);
  });
  const [width, height] = [across, down].map((n) => rounded((n - 1) * pitch + size)) as [number, number];
  return (
    <svg
      class="glyphs__rows"
      viewBox={`0 0 ${width} ${height}`}
      width={shape === 'unit' ? across * (unitSize + gap) - gap : undefined}
      aria-hidden="true"
      data-picture="shapes"
    >
      {[...paths].map(([kind, [d]]) => (
        <path key={kind} class={`glyph glyph--${kind}`} {...paints[kind]} d={d} />
      ))}
    </svg>
  );
}

const rounded = (value: number): number => Math.round(100 * value) / 100;

export const unitKind: Readonly<Record<UnitState, GlyphKind>> = {
  active: 'filled',
  inactive: 'hollow',
  dead: 'crossed',
};

/** “12 active, 1 inactive, 3 dead”: only the states that occur. */
export function countUnits(states: readonly UnitState[]): string {
  const count = (state: UnitState) => states.filter((other) => other === state).length;
  const parts = (['active', 'inactive', 'dead'] as const)
    .map((state) => ({ state, n: count(state) }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => `${n} ${state}`);
  return parts.join(', ');
}

interface UnitRowsProps {
  readonly activation: string;
  /** Per hidden layer, per unit. */
  readonly layers: readonly (readonly UnitState[])[];
}

/** A row of glyphs per hidden layer, each with its count in words. */
export function UnitRows({ activation, layers }: UnitRowsProps) {
  return (
    <dl class="unit-rows">
      {layers.map((states, layer) => (
        <div key={`layer-${layer}`} class="unit-rows__layer">
          <dt data-picture="text">Layer {layer + 1}</dt>
          <dd>
            <Glyphs
              shape="unit"
              activation={activation}
              kinds={states.map((state) => unitKind[state])}
              description={`Units of hidden layer ${layer + 1}: ${countUnits(states)}`}
            />
            {/* The glyphs have said it. */}
            <span class="unit-rows__count" data-picture="text" aria-hidden="true">
              {countUnits(states)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
