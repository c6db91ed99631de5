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
