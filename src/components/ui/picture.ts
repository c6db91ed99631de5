/**
 * The figure as it stands, on paper: its title, every canvas in its place, whatever small drawings and lines of text
 * ask for it (`<svg data-picture>`, `data-picture="text"`), its formulas, and the sentence of what it shows. Controls
 * and what else is for the page alone leave no gap.
 * Throws when the browser has no 2D canvas or cannot encode a PNG.
 */
import { at } from '#lib/assert/at.ts';
import { sharply } from './charts/palette.ts';
import { closeUp } from './close-up.ts';

const scale = 2;
const margin = 24;
/** Between the title and the first drawing, and at most between one drawing and the next. */
const room = 24;
const drawn = 'canvas, svg[data-picture], [data-picture="text"], .katex-html';

export async function figurePicture(body: HTMLElement, title: string, sentence: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('PNG: expected a 2D canvas, received none');
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const sans = getComputedStyle(body).fontFamily;

  const elements = [...body.querySelectorAll(':is(.figure__charts, .figure__aside) *')].filter(
    (element) => element.matches(drawn) && isSeen(element),
  );
  const boxes = elements.map(boxOf);
  const left = Math.min(...boxes.map((box) => box.left));
  const width = Math.max(320, Math.max(...boxes.map((box) => box.right)) - left);
  const place = closeUp(boxes, room);
  const height = Math.max(0, ...boxes.map((box) => place(box.top) + box.height));
  const top = margin + 16 + room;

  const sentenceFont = `500 15px ${sans}`;
  context.font = sentenceFont;
  const lines = wrap(sentence, width, (text) => context.measureText(text).width);
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((top + height + 22 + lines.length * 22 + margin) * scale);
  context.scale(scale, scale);
  context.fillStyle = colour('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colour('--ink');
  context.font = `600 17px ${sans}`;
  context.fillText(title, margin, margin + 16);
  sharply(() => {
    elements.forEach((element, index) => {
      const box = at(boxes, index);
      context.save();
      context.translate(margin - left, top + place(box.top) - box.top);
      if (element instanceof HTMLCanvasElement) {
        context.drawImage(element, box.left, box.top, box.width, box.height);
      } else if (element instanceof SVGSVGElement) paintSvg(context, element, box);
      else paintText(context, element);
      context.restore();
    });
  });
  context.fillStyle = colour('--ink');
  context.font = sentenceFont;
  lines.forEach((line, index) => {
    context.fillText(line, margin, top + height + 36 + index * 22);
  });

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('PNG: expected an encoded picture, received none'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Whether it is on the page now, and has something to show. */
function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || (element instanceof HTMLCanvasElement && element.width === 0))
    return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Where its drawing or its words stand: what is under a brace may reach out of a formula's own box. */
function boxOf(element: Element): DOMRect {
  if (element.matches('canvas, svg')) return element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** A small inline drawing (a mark, a sample of a line) as it is styled on the page. */
function paintSvg(context: CanvasRenderingContext2D, svg: SVGSVGElement, at: DOMRect): void {
  const { x, y, width, height } = svg.viewBox.baseVal;
  if (width === 0) return;
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

/** Text and formulas word by word, each where it stands on the page, and the bars of fractions. */
function paintText(context: CanvasRenderingContext2D, element: Element): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { parentElement } = node;
    if (parentElement === null || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(parentElement);
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.fillStyle = parentElement instanceof SVGElement ? style.fill : style.color;
    for (const word of (node.textContent ?? '').matchAll(/[^ \n]+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const at = range.getBoundingClientRect();
      const {
        fontBoundingBoxAscent: ascent,
        fontBoundingBoxDescent: descent,
        width,
      } = context.measureText(word[0]);
      context.save();
      context.translate(at.left, at.top);
      // What stands in a drawing is as large as the drawing makes it.
      if (parentElement instanceof SVGElement) {
        context.scale(at.height / (ascent + descent), at.height / (ascent + descent));
        context.fillText(word[0], 0, ascent);
      } else {
        // On the page all digits are equally wide.
        const apart = (at.width - width) / word[0].length;
        context.letterSpacing = `${apart}px`;
        context.fillText(word[0], apart / 2, ascent);
      }
      context.restore();
    }
  }
  for (const bar of element.querySelectorAll('.frac-line')) {
    const { left, bottom, width } = bar.getBoundingClientRect();
    const style = getComputedStyle(bar);
    const thickness = Number.parseFloat(style.borderBottomWidth);
    context.fillStyle = style.borderBottomColor;
    context.fillRect(left, bottom - thickness, width, thickness);
  }
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
