interface FrameLine {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The line of HTML that shows a page inside another, for a lesson or a blog of one's own. It asks for nothing that a
 * host's `sandbox` would have to grant but scripts.
 */
export function frameLine({ address, title, width, height }: FrameLine): string {
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" ${size} loading="lazy"></iframe>`;
}

/** What a page to embed has around its figure, in pixels. */
const embedMargin = { width: 32, height: 104 };

/** As large as the figure needs it alone: down to its actions, with nothing opened under them. */
export function frameSize(figure: HTMLElement | null): { readonly width: number; readonly height: number } {
  const box = figure?.getBoundingClientRect();
  const actions = figure?.querySelector('.figure__tools')?.getBoundingClientRect();
  return {
    width: (box?.width ?? 640) + embedMargin.width,
    height: (actions?.bottom ?? 480) - (box?.top ?? 0) + embedMargin.height,
  };
}
