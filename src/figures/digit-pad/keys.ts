/** The pen by keys: it goes from place to place on a grid of the pad. */
import { type PadPoint, padSize } from '#lib/digits/ink.ts';

/** Between two places. Those at the edges are as far from the edge. */
const step = padSize / 16;
const places = padSize / step - 1;

/** In the middle. */
export const startPlace: PadPoint = { x: padSize / 2, y: padSize / 2 };

const directions: Readonly<Record<string, PadPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const directionOf = (key: string): PadPoint | null => directions[key] ?? null;

/** Where the pen goes with these keys held: two of them lead along a diagonal. It stays on the pad. */
export function nextPlace(from: PadPoint, held: Iterable<string>): PadPoint {
  let { x, y } = from;
  for (const key of held) {
    const direction = directionOf(key);
    x += step * (direction?.x ?? 0);
    y += step * (direction?.y ?? 0);
  }
  const inside = (value: number): number => Math.max(step, Math.min(padSize - step, value));
  return { x: inside(x), y: inside(y) };
}

/** “Pen down, column 8 of 15, row 3 of 15.” */
export const placeText = ({ x, y }: PadPoint, isDown: boolean): string =>
  `Pen ${isDown ? 'down' : 'up'}, column ${x / step} of ${places}, row ${y / step} of ${places}.`;
