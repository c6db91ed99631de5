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

/** Calls back when the theme changes, by the reader, by the system or for paper; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  document.addEventListener('themechange', listener);
  dark.addEventListener('change', listener);
  paper.addEventListener('change', listener);
  return () => {
    document.removeEventListener('themechange', listener);
    dark.removeEventListener('change', listener);
    paper.removeEventListener('change', listener);
  };
}
