/**
 * A thousand networks, a glyph each, in the order in which they were drawn: filled when alive, hollow and crossed when
 * born dead, a thin outline while it is not known. One drawing: a thousand elements would be slow to move.
 */
import type { NetworkGlyph } from './model.ts';

interface NetworkFieldProps {
  readonly glyphs: readonly NetworkGlyph[];
  readonly activation: string;
  /** What the picture says, in a sentence. */
  readonly description: string;
}

const columns = 40;
const pitch = 10;

export function NetworkField({ glyphs, activation, description }: NetworkFieldProps) {
  const rows = Math.ceil(glyphs.length / columns);
  const paths = pathsOf(glyphs);
  return (
    <div class="network-field" data-activation={activation} role="img" aria-label={description}>
      <svg viewBox={`0 0 ${columns * pitch} ${rows * pitch}`} aria-hidden="true" data-picture="shapes">
        <path class="network-field__alive" d={paths.alive} />
        <path class="network-field__dead" d={paths.dead} />
        <path class="network-field__pending" d={paths.pending} />
      </svg>
    </div>
  );
}

function pathsOf(glyphs: readonly NetworkGlyph[]): Record<NetworkGlyph, string> {
  const paths: Record<NetworkGlyph, string> = { alive: '', dead: '', pending: '' };
  glyphs.forEach((glyph, index) => {
    const x = (index % columns) * pitch;
    const y = Math.floor(index / columns) * pitch;
    const cross = glyph === 'dead' ? 'm0 7l7-7' : '';
    paths[glyph] += `M${x + 1.5} ${y + 1.5}h7v7h-7z${cross}`;
  });
  return paths;
}
