import type { Drawing } from './drawing.ts';
import { measureWidth } from './fonts.ts';
import { escapeText, type Label } from './labels.ts';
import { place, tenths, trim } from './numbers.ts';
import type { Corner } from './polylines.ts';
import {
  arc,
  type Box,
  type Circle,
  type Element,
  lineData,
  type Piece,
  SvgElements,
} from './svg-elements.ts';

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A part of a path that the pen draws without leaving the paper. */
interface Subpath {
  /** Where straight lines go, as long as it has nothing else. */
  readonly points: (readonly [number, number])[];
  /** Else all of it as path data. */
  data: string | null;
  isClosed: boolean;
}

/** Of Inter, in em: where a canvas puts its baselines. */
const ascent = 0.96875;
const descent = 0.2412;

const baselineShift: Readonly<Record<CanvasTextBaseline, number>> = {
  alphabetic: 0,
  ideographic: 0,
  bottom: -descent,
  middle: (ascent - descent) / 2,
  top: ascent,
  hanging: ascent * 0.8,
};

/**
 * A drawing context that writes compact SVG: text stays text, circles circles, dashes dashes, and a colour may be
 * a custom property (`var(--act-relu)`), so that the picture follows the page's theme. A canvas library's own SVG export
 * does worse by all four (docs/decisions/0006-stills-write-their-own-svg.md). No ids, no style attributes.
 */
export class SvgContext implements Drawing {
  fillStyle: CanvasRenderingContext2D['fillStyle'] = '#000';
  strokeStyle: CanvasRenderingContext2D['strokeStyle'] = '#000';
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  miterLimit = 10;
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  #lineWidth = 1;
  #dash: readonly number[] = [];
  #matrix: Matrix = identity;
  #clip: Box | null = null;
  readonly #saved: (() => void)[] = [];
  readonly #elements = new SvgElements();
  #path: Subpath[] = [];
  #circle: Circle | null = null;
  /** What the path as it is was last filled as, unless it became part of another. */
  #filled: Element | null = null;
  /** The same for what it was last outlined as, and nothing else. */
  #outlined: Element | null = null;
  #box: Box | null = null;

  get lineWidth(): number {
    return this.#lineWidth;
  }
  set lineWidth(value: number) {
    if (value > 0 && Number.isFinite(value)) this.#lineWidth = value;
  }

  save(): void {
    const fields = { ...this };
    const [lineWidth, dash, matrix, clip] = [this.#lineWidth, this.#dash, this.#matrix, this.#clip];
    this.#saved.push(() => {
      Object.assign(this, fields);
      this.#lineWidth = lineWidth;
      this.#dash = dash;
      this.#matrix = matrix;
      this.#clip = clip;
    });
  }
  restore(): void {
    this.#saved.pop()?.();
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  rotate(angle: number): void {
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    this.transform(c, s, -s, c, 0, 0);
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [ma, mb, mc, md, me, mf] = this.#matrix;
    this.#matrix = [
      ma * a + mc * b,
      mb * a + md * b,
      ma * c + mc * d,
      mb * c + md * d,
      ma * e + mc * f + me,
      mb * e + md * f + mf,
    ];
  }
  setTransform(...[a, b, c, d, e, f]: readonly (number | DOMMatrix2DInit | undefined)[]): void {
    if (typeof a === 'object') {
      this.#matrix = [a.a ?? 1, a.b ?? 0, a.c ?? 0, a.d ?? 1, a.e ?? 0, a.f ?? 0];
      return;
    }
    this.#matrix = [
      Number(a ?? 1),
      Number(b ?? 0),
      Number(c ?? 0),
      Number(d ?? 1),
      Number(e ?? 0),
      Number(f ?? 0),
    ];
  }
  resetTransform(): void {
    this.#matrix = identity;
  }

  beginPath(): void {
    this.#path = [];
    this.#circle = null;
    this.#leave();
    this.#box = null;
  }
  closePath(): void {
    const line = this.#path.at(-1);
    if (line !== undefined) line.isClosed = true;
  }
  moveTo(x: number, y: number): void {
    this.#start({ points: [this.#point(x, y)], data: null, isClosed: false });
  }
  lineTo(x: number, y: number): void {
    this.#extend(this.#point(x, y), `L${this.#at(x, y)}`);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#extend(null, `C${this.#at(x1, y1)} ${this.#at(x2, y2)} ${this.#at(x, y)}`);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#extend(null, `Q${this.#at(x1, y1)} ${this.#at(x, y)}`);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    const turn = 2 * Math.PI;
    if (Math.abs(to - from) >= turn - 1e-9) {
      const [cx, cy] = this.#point(x, y);
      const circle = { x: cx, y: cy, radius };
      const isAlone = this.#path.length === 0;
      this.#start({ points: [], data: arc(circle), isClosed: true });
      if (isAlone) this.#circle = circle;
      return;
    }
    const sweep = anticlockwise ? (((from - to) % turn) + turn) % turn : (((to - from) % turn) + turn) % turn;
    const [startX, startY] = [x + radius * Math.cos(from), y + radius * Math.sin(from)];
    if (this.#path.length === 0) this.moveTo(startX, startY);
    else this.lineTo(startX, startY);
    const end = this.#at(x + radius * Math.cos(to), y + radius * Math.sin(to));
    this.#extend(
      null,
      `A${tenths(radius)} ${tenths(radius)} 0 ${sweep > Math.PI ? 1 : 0} ${anticlockwise ? 0 : 1} ${end}`,
    );
  }
  rect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.#point(x, y);
    if (this.#path.length === 0) this.#box = [left, top, width, height];
    const points = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ] as const;
    this.#start({ points: points.map(([px, py]) => this.#point(px, py)), data: null, isClosed: true });
  }
  /** Rectangles only: all that charts clip to. Throws for any other path. */
  clip(): void {
    if (this.#box === null)
      throw new Error('SvgContext.clip: expected a path of one rect, received another path');
    this.#clip = this.#box;
  }

  fill(): void {
    const paint = `fill="${paintOf(this.fillStyle)}"${opacity('fill', this.globalAlpha)}`;
    const outlined = this.#outlined;
    // A mark lies on its halo: one element, painted in that order.
    if (outlined !== null && outlined === this.#elements.last) {
      this.#replaceLast(
        outlined,
        `${paint}${outlined.paint.slice('fill="none"'.length)} paint-order="stroke"`,
      );
      return;
    }
    this.#filled = this.#addPath(paint, this.globalAlpha === 1);
  }
  stroke(): void {
    const { strokeStyle, globalAlpha, lineDashOffset, lineCap, lineJoin } = this;
    const [lineWidth, dash] = [this.#lineWidth, this.#dash];
    const paint = [
      `stroke="${paintOf(strokeStyle)}"${opacity('stroke', globalAlpha)}`,
      lineWidth === 1 ? '' : ` stroke-width="${tenths(lineWidth)}"`,
      dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(tenths).join(' ')}"`,
      dash.length === 0 || lineDashOffset === 0 ? '' : ` stroke-dashoffset="${tenths(lineDashOffset)}"`,
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`,
    ].join('');
    const filled = this.#filled;
    // A mark is filled, then outlined: one element.
    if (filled !== null && filled === this.#elements.last) {
      this.#replaceLast(filled, `${filled.paint} ${paint}`);
      return;
    }
    this.#outlined = this.#addPath(`fill="none" ${paint}`, globalAlpha === 1 && dash.length === 0);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
    this.beginPath();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
    this.beginPath();
  }
  /** A still starts empty and is drawn once: there is nothing to clear. */
  clearRect(): void {
    this.#elements.clear();
  }

  fillText(text: string, x: number, y: number): void {
    const paint = `fill="${paintOf(this.fillStyle)}"${opacity('fill', this.globalAlpha)}`;
    const { label, attributes } = this.#write(text, x, y);
    const halo = this.#elements.last;
    // A name is stroked in paper colour, then filled: one text, painted in that order.
    if (
      halo?.tag === 'text' &&
      halo.paint.startsWith(`${attributes} paint-order`) &&
      halo.labels.every((under) => under.text === text && under.x === label.x && under.y === label.y)
    ) {
      this.#elements.replaceLast({ ...halo, paint: `${halo.paint} ${paint}` });
      return;
    }
    this.#elements.add({
      tag: 'text',
      paint: `${attributes} ${paint}`,
      labels: [label],
      // For a long one the places of its characters are more than an element of its own.
      mergeable: this.#isUpright() && text.length <= 6,
      clip: this.#clip,
    });
  }
  strokeText(text: string, x: number, y: number): void {
    const { strokeStyle, globalAlpha, lineWidth, lineJoin } = this;
    const paint = `stroke="${paintOf(strokeStyle)}"${opacity('stroke', globalAlpha)} stroke-width="${tenths(lineWidth)}"`;
    const { label, attributes } = this.#write(text, x, y);
    this.#elements.add({
      tag: 'text',
      paint: `${attributes} paint-order="stroke" ${paint} stroke-linejoin="${lineJoin}"`,
      labels: [label],
      mergeable: false,
      clip: this.#clip,
    });
  }
  measureText(text: string): { readonly width: number } {
    return { width: measureWidth(text, this.font) };
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.#dash];
  }

  /** What was drawn, as the content of an `<svg>`. */
  toString(): string {
    return this.#elements.toString();
  }

  /** Adds the path, and returns it unless it became part of another. */
  #addPath(paint: string, mergeable: boolean): Element | null {
    const common = { paint, clip: this.#clip };
    const pieces = this.#path.flatMap(pieceOf);
    if (pieces.length === 0) return null;
    return this.#elements.add(
      this.#circle === null
        ? { ...common, tag: 'path', pieces, mergeable }
        : { ...common, tag: 'circle', circle: this.#circle },
    );
  }

  /** The same element, painted otherwise: nothing more joins it. */
  #replaceLast(element: Element, paint: string): void {
    this.#leave();
    this.#elements.replaceLast(
      element.tag === 'path' ? { ...element, paint, mergeable: false } : { ...element, paint },
    );
  }

  /** The pen is put down, or draws a part of its own. */
  #start(subpath: Subpath): void {
    this.#path.push(subpath);
    this.#circle = null;
    this.#leave();
  }

  /** The path is no longer the one that was painted. */
  #leave(): void {
    this.#filled = null;
    this.#outlined = null;
  }

  /** The pen goes on from where it is: straight to a point, or else as path data say. */
  #extend(point: readonly [number, number] | null, data: string): void {
    const last = this.#path.at(-1);
    if (last === undefined || last.isClosed) {
      const from = last?.points[0] ?? point;
      if (from !== null) this.#start({ points: [from], data: null, isClosed: false });
    }
    const line = this.#path.at(-1);
    if (line === undefined) return;
    this.#leave();
    if (line.data === null && point !== null) line.points.push(point);
    else line.data = `${line.data ?? lineData(quantized(line.points), false)}${data}`;
  }

  /** A text where it goes, and how it looks but for its paint. */
  #write(text: string, x: number, y: number): { readonly label: Label; readonly attributes: string } {
    const { font, textAlign, textBaseline } = this;
    const { size, weight } = parseFont(font);
    const baseline = y + baselineShift[textBaseline] * size;
    const [placedX, placedY] = this.#isUpright() ? this.#point(x, baseline) : [x, baseline];
    const anchor =
      textAlign === 'center' ? 'middle' : textAlign === 'right' || textAlign === 'end' ? 'end' : 'start';
    const advances = Array.from({ length: text.length + 1 }, (_, end) =>
      measureWidth(text.slice(0, end), font),
    );
    const [a, b, c, d, e, f] = this.#matrix;
    const matrix = [...[a, b, c, d].map((turned) => trim(turned)), tenths(e), tenths(f)].join(' ');
    const turn = this.#isUpright() ? '' : `transform="matrix(${matrix})" `;
    const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
    return {
      label: {
        ...{ text, x: placedX, y: placedY, anchor, size, advances },
        top: placedY - ascent * size,
        bottom: placedY + descent * size,
      },
      attributes: `${turn}font-size="${tenths(size)}"${bold}`,
    };
  }

  #isUpright(): boolean {
    const [a, b, c, d] = this.#matrix;
    return a === 1 && b === 0 && c === 0 && d === 1;
  }

  #point(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.#matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  #at(x: number, y: number): string {
    const [px, py] = this.#point(x, y);
    return `${place(px)} ${place(py)}`;
  }
}

/** Size in pixels and weight of a CSS font shorthand. */
export function parseFont(font: string): { readonly size: number; readonly weight: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  const weight = /\bbold\b/.test(font) ? 700 : Number(/\b([1-9]00)\b/.exec(font)?.[1] ?? 400);
  return { size, weight };
}

function paintOf(style: SvgContext['fillStyle']): string {
  if (typeof style !== 'string')
    throw new Error('SvgContext: expected a colour, received a gradient or a pattern');
  return escapeText(style);
}

function opacity(kind: 'fill' | 'stroke', alpha: number): string {
  return alpha === 1 ? '' : ` ${kind}-opacity="${trim(alpha)}"`;
}

function quantized(points: Subpath['points']): readonly Corner[] {
  return points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
}

/** A pen that was only put down has drawn nothing. */
function pieceOf({ points, data, isClosed }: Subpath): readonly Piece[] {
  if (data !== null) return [isClosed ? `${data}Z` : data];
  return points.length < 2 ? [] : [{ corners: quantized(points), isClosed }];
}
