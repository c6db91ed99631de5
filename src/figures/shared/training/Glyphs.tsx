/**
 * Glyphs that are counted: a network (square) or a unit (circle) is filled when it works, hollow when it is
 * inactive, hollow and crossed when it is dead, a thin outline while nothing is known. The row is one picture
 * with one description; the numbers stand beside it in words.
 */
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

export function Glyphs({ shape, kinds, description, activation }: GlyphsProps) {
  return (
    <div class={`glyphs glyphs--${shape}`} data-activation={activation} role="img" aria-label={description}>
      {kinds.map((kind, index) => (
        <Glyph key={`glyph-${index}`} shape={shape} kind={kind} />
      ))}
    </div>
  );
}

function Glyph({ shape, kind }: { shape: 'network' | 'unit'; kind: GlyphKind }) {
  return (
    <svg class={`glyph glyph--${kind}`} viewBox="0 0 16 16" aria-hidden="true" data-picture="shapes">
      {shape === 'unit' ? (
        <circle cx="8" cy="8" r="6.25" />
      ) : (
        <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" />
      )}
      {kind === 'crossed' && <path d={shape === 'unit' ? 'M3.6 12.4 12.4 3.6' : 'M3 13 13 3'} />}
    </svg>
  );
}

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
