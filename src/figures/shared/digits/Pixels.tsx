/** Pictures of pixels in one drawing, a path for each level of grey. What it shows is said by what stands around it. */
import { type PixelLayout, type PixelPicture, pixelPicture, placeOf } from '#lib/charts/pixel-picture.ts';
import './pixels.css';

interface PixelsProps {
  /** Values from −1 to 1, row by row; what is below zero is drawn in its own colour, half as high. */
  readonly pictures: readonly ArrayLike<number>[];
  readonly layout: PixelLayout;
  /** Those that are crossed out, by their place. */
  readonly crossed?: readonly number[];
  /** The one that has a frame. */
  readonly framed?: number;
  readonly onPick?: (place: number) => void;
}

export function Pixels({ pictures, layout, crossed = [], framed, onPick }: PixelsProps) {
  const picture = pixelPicture(pictures, layout);
  const { edge } = layout;
  const pick = (event: MouseEvent & { readonly currentTarget: SVGSVGElement }): void => {
    const place = placeUnder(event, picture, layout);
    if (place < pictures.length) onPick?.(place);
  };
  const lines = crossed.map((place) => {
    const { x, y } = placeOf(place, layout);
    return `M${x} ${y + edge - 0.5}l${edge} ${-edge}`;
  });
  return (
    <svg
      class="pixels"
      viewBox={`-0.5 -1 ${picture.width + 1} ${picture.height + 1}`}
      aria-hidden="true"
      data-picture="shapes"
      onClick={onPick === undefined ? undefined : pick}
    >
      {picture.paths.map(({ level, d }) => (
        <path
          key={level}
          class={level < 0 ? 'pixels__level pixels__level--below' : 'pixels__level'}
          data-eighths={eighths(level, layout)}
          d={d}
        />
      ))}
      {pictures.length > 1 && (
        <path class="pixels__edge" d={pictures.map((_, place) => edgeOf(place, layout)).join('')} />
      )}
      {lines.length === 0 ? null : <path class="pixels__cross" d={lines.join('')} />}
      {framed === undefined ? null : <path class="pixels__frame" d={frameOf(framed, layout)} />}
    </svg>
  );
}

/** How dark a level is: the styles know eight steps. */
const eighths = (level: number, { levels }: PixelLayout): number =>
  Math.round((8 * Math.abs(level)) / levels);

function edgeOf(place: number, layout: PixelLayout): string {
  const { x, y } = placeOf(place, layout);
  return `M${x} ${y - 0.5}h${layout.edge}v${layout.edge}h${-layout.edge}z`;
}

function frameOf(place: number, layout: PixelLayout): string {
  const { x, y } = placeOf(place, layout);
  const side = layout.edge + 0.8;
  return `M${x - 0.4} ${y - 0.9}h${side}v${side}h${-side}z`;
}

/** Which picture a pointer is on. */
function placeUnder(
  { clientX, clientY, currentTarget }: MouseEvent & { readonly currentTarget: SVGSVGElement },
  { width, height }: PixelPicture,
  { edge, gap, columns }: PixelLayout,
): number {
  const box = currentTarget.getBoundingClientRect();
  const along = (share: number, length: number): number =>
    Math.max(0, Math.floor((share * (length + 1)) / (edge + gap)));
  const column = Math.min(columns - 1, along((clientX - box.left) / box.width, width));
  return along((clientY - box.top) / box.height, height) * columns + column;
}
