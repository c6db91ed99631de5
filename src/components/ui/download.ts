/** Hands the reader a file that was made in the page. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * The figure as it stands, on paper: its title, every canvas in its place, and the sentence of what it shows.
 * Throws when the browser has no 2D canvas or cannot encode a PNG.
 */
export async function figurePicture(charts: HTMLElement, title: string, sentence: string): Promise<Blob> {
  const scale = 2;
  const margin = 24;
  const box = charts.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('PNG: expected a 2D canvas, received none');

  const sans = getComputedStyle(charts).fontFamily;
  context.font = `500 15px ${sans}`;
  const lines = wrap(sentence, box.width, (text) => context.measureText(text).width);
  const top = margin + 34;
  canvas.width = Math.ceil((box.width + 2 * margin) * scale);
  canvas.height = Math.ceil((top + box.height + 14 + lines.length * 22 + margin) * scale);
  context.scale(scale, scale);
  context.fillStyle = colour('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colour('--ink');
  context.font = `600 17px ${sans}`;
  context.fillText(title, margin, margin + 16);
  for (const drawn of charts.querySelectorAll('canvas')) {
    const at = drawn.getBoundingClientRect();
    if (at.width === 0 || drawn.width === 0) continue;
    context.drawImage(drawn, margin + at.left - box.left, top + at.top - box.top, at.width, at.height);
  }
  context.font = `500 15px ${sans}`;
  lines.forEach((line, index) => {
    context.fillText(line, margin, top + box.height + 28 + index * 22);
  });

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('PNG: expected an encoded picture, received none'));
      else resolve(blob);
    }, 'image/png');
  });
}

function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
