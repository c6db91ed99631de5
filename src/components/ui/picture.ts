/**
 * The figure as it stands, on paper: its title, every canvas in its place, whatever small drawings and lines of text
 * ask for it (`<svg data-picture>`, `data-picture="text"`), and the sentence of what it shows.
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
  const place = (element: Element): DOMRect => {
    const at = element.getBoundingClientRect();
    return new DOMRect(margin + at.left - box.left, top + at.top - box.top, at.width, at.height);
  };
  for (const drawn of charts.querySelectorAll<SVGSVGElement>('svg[data-picture]'))
    paintSvg(context, drawn, place(drawn));
  for (const drawn of charts.querySelectorAll('[data-picture="text"]'))
    paintText(context, drawn, place(drawn));
  context.fillStyle = colour('--ink');
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

/** A small inline drawing (a mark, a sample of a line) as it is styled on the page. */
function paintSvg(context: CanvasRenderingContext2D, svg: SVGSVGElement, at: DOMRect): void {
  const { x, y, width, height } = svg.viewBox.baseVal;
  if (at.width === 0 || width === 0) return;
  context.save();
  context.translate(at.left, at.top);
  const stretched = svg.getAttribute('preserveAspectRatio') === 'none';
  context.scale(at.width / width, stretched ? at.height / height : at.width / width);
  context.translate(-x, -y);
  for (const shape of svg.querySelectorAll<SVGGeometryElement>('path, circle, rect')) {
    const path = outline(shape);
    const style = getComputedStyle(shape);
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.setLineDash(
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
    );
    if (style.fill !== 'none') {
      context.fillStyle = style.fill;
      context.fill(path);
    }
    if (style.stroke !== 'none') {
      context.strokeStyle = style.stroke;
      context.stroke(path);
    }
  }
  context.restore();
}

function outline(shape: SVGGeometryElement): Path2D {
  const path = new Path2D(shape.getAttribute('d') ?? '');
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (shape instanceof SVGRectElement) {
    path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  }
  return path;
}

/** One line of text where it stands on the page. */
function paintText(context: CanvasRenderingContext2D, element: Element, at: DOMRect): void {
  const style = getComputedStyle(element);
  context.save();
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  context.fillText(element.textContent ?? '', at.left, at.top + at.height / 2);
  context.restore();
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
