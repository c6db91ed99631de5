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

/** Calls back when the theme changes, by the reader, by the system or for paper; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const queries = conditions.map((condition) => matchMedia(condition));
  document.addEventListener('themechange', listener);
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    document.removeEventListener('themechange', listener);
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
