import type { Palette } from '#lib/charts/line-chart.ts';

/** The colours of the theme at hand. Read anew after a `themechange`. */
export function themePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (token) => {
    const found = known.get(token);
    if (found !== undefined) return found;
    const value = style.getPropertyValue(token.slice('var('.length, -1)).trim();
    known.set(token, value);
    return value;
  };
}

/** What of the system chooses colours, beside the reader’s theme. */
const conditions = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'] as const;

/** What `sharply` sends to all that is drawn. */
const sharpening = 'sharpening';
let isSharp = false;

/** A canvas' pixels for each of the page: the screen's own; two at least on paper, and in a picture that is taken. */
export const pixelRatio = (): number =>
  Math.max(isSharp || matchMedia('print').matches ? 2 : 1, devicePixelRatio);

/** Draws every canvas so that it is sharp when it is enlarged, as long as something is made of them. */
export function sharply<Result>(make: () => Result): Result {
  const draw = (sharp: boolean): void => {
    isSharp = sharp;
    document.dispatchEvent(new Event(sharpening));
  };
  draw(true);
  try {
    return make();
  } finally {
    draw(false);
  }
}

/**
 * Calls back when what is drawn has to be drawn anew: the theme changes, by the reader, by the system or for paper, or a picture
 * is taken. At once: neither waits for a frame. Returns how to stop.
 */
export function onRedraw(listener: () => void): () => void {
  const queries = conditions.map((condition) => matchMedia(condition));
  document.addEventListener('themechange', listener);
  document.addEventListener(sharpening, listener);
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    document.removeEventListener('themechange', listener);
    document.removeEventListener(sharpening, listener);
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
