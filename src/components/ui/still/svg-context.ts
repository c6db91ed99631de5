import { measureWidth } from './fonts.ts';

/**
 * The part of a 2D canvas that charts and maps draw with. A real canvas context is one; so is SvgContext, which
 * writes SVG instead.
 */
export type Drawing = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'transform'
  | 'setTransform'
  | 'resetTransform'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'rect'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'clearRect'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'getLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'miterLimit'
  | 'lineDashOffset'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { measureText(text: string): { readonly width: number } };

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];

interface State {
  fillStyle: CanvasRenderingContext2D['fillStyle'];
  strokeStyle: CanvasRenderingContext2D['strokeStyle'];
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  miterLimit: number;
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  matrix: Matrix;
  clip: Box | null;
}

interface Element {
  readonly tag: 'path' | 'circle' | 'text';
  /** Attributes as text; elements that agree in it may share one path. */
  readonly attributes: string;
  /** A path's data or a text's content, already escaped. */
  content: string;
  readonly clip: Box | null;
  readonly mergeable: boolean;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

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
  #state: State = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    miterLimit: 10,
    lineDashOffset: 0,
    globalAlpha: 1,
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    dash: [],
    matrix: identity,
    clip: null,
  };
  readonly #saved: State[] = [];
  readonly #elements: Element[] = [];
  #path: string[] = [];
  #circle: { readonly x: number; readonly y: number; readonly radius: number } | null = null;
  #box: Box | null = null;

  get fillStyle(): State['fillStyle'] {
    return this.#state.fillStyle;
  }
  set fillStyle(value: State['fillStyle']) {
    this.#state.fillStyle = value;
  }
  get strokeStyle(): State['strokeStyle'] {
    return this.#state.strokeStyle;
  }
  set strokeStyle(value: State['strokeStyle']) {
    this.#state.strokeStyle = value;
  }
  get lineWidth(): number {
    return this.#state.lineWidth;
  }
  set lineWidth(value: number) {
    if (value > 0 && Number.isFinite(value)) this.#state.lineWidth = value;
  }
  get lineCap(): CanvasLineCap {
    return this.#state.lineCap;
  }
  set lineCap(value: CanvasLineCap) {
    this.#state.lineCap = value;
  }
  get lineJoin(): CanvasLineJoin {
    return this.#state.lineJoin;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#state.lineJoin = value;
  }
  get miterLimit(): number {
    return this.#state.miterLimit;
  }
  set miterLimit(value: number) {
    this.#state.miterLimit = value;
  }
  get lineDashOffset(): number {
    return this.#state.lineDashOffset;
  }
  set lineDashOffset(value: number) {
    this.#state.lineDashOffset = value;
  }
  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.#state.globalAlpha = value;
  }
  get font(): string {
    return this.#state.font;
  }
  set font(value: string) {
    this.#state.font = value;
  }
  get textAlign(): CanvasTextAlign {
    return this.#state.textAlign;
  }
  set textAlign(value: CanvasTextAlign) {
    this.#state.textAlign = value;
  }
  get textBaseline(): CanvasTextBaseline {
    return this.#state.textBaseline;
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.#state.textBaseline = value;
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
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
    const [ma, mb, mc, md, me, mf] = this.#state.matrix;
    this.#state.matrix = [
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
      this.#state.matrix = [a.a ?? 1, a.b ?? 0, a.c ?? 0, a.d ?? 1, a.e ?? 0, a.f ?? 0];
      return;
    }
    this.#state.matrix = [
      Number(a ?? 1),
      Number(b ?? 0),
      Number(c ?? 0),
      Number(d ?? 1),
      Number(e ?? 0),
      Number(f ?? 0),
    ];
  }
  resetTransform(): void {
    this.#state.matrix = identity;
  }

  beginPath(): void {
    this.#path = [];
    this.#circle = null;
    this.#box = null;
  }
  closePath(): void {
    this.#path.push('Z');
  }
  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#at(x, y)}`);
  }
  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${this.#at(x, y)}`);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push(`C${this.#at(x1, y1)} ${this.#at(x2, y2)} ${this.#at(x, y)}`);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.push(`Q${this.#at(x1, y1)} ${this.#at(x, y)}`);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    const turn = 2 * Math.PI;
    if (Math.abs(to - from) >= turn - 1e-9) {
      const [cx, cy] = this.#point(x, y);
      if (this.#path.length === 0) this.#circle = { x: cx, y: cy, radius };
      this.#path.push(
        `M${this.#at(x + radius, y)}A${trim(radius)} ${trim(radius)} 0 1 1 ${this.#at(x - radius, y)}`,
        `A${trim(radius)} ${trim(radius)} 0 1 1 ${this.#at(x + radius, y)}`,
      );
      return;
    }
    const sweep = anticlockwise ? (((from - to) % turn) + turn) % turn : (((to - from) % turn) + turn) % turn;
    const start = this.#at(x + radius * Math.cos(from), y + radius * Math.sin(from));
    const end = this.#at(x + radius * Math.cos(to), y + radius * Math.sin(to));
    this.#path.push(
      `${this.#path.length === 0 ? 'M' : 'L'}${start}`,
      `A${trim(radius)} ${trim(radius)} 0 ${sweep > Math.PI ? 1 : 0} ${anticlockwise ? 0 : 1} ${end}`,
    );
  }
  rect(x: number, y: number, width: number, height: number): void {
    const [left, top] = this.#point(x, y);
    if (this.#path.length === 0) this.#box = [left, top, width, height];
    this.#path.push(`M${this.#at(x, y)}h${trim(width)}v${trim(height)}h${trim(-width)}Z`);
  }
  /** Rectangles only: all that charts clip to. Throws for any other path. */
  clip(): void {
    if (this.#box === null)
      throw new Error('SvgContext.clip: expected a path of one rect, received another path');
    this.#state.clip = this.#box;
  }

  fill(): void {
    const paint = `fill="${paintOf(this.#state.fillStyle)}"${opacity('fill', this.#state.globalAlpha)}`;
    this.#addPath(paint, this.#state.globalAlpha === 1);
  }
  stroke(): void {
    const { strokeStyle, globalAlpha, lineWidth, dash, lineDashOffset, lineCap, lineJoin } = this.#state;
    const paint = [
      `fill="none" stroke="${paintOf(strokeStyle)}"${opacity('stroke', globalAlpha)}`,
      lineWidth === 1 ? '' : ` stroke-width="${trim(lineWidth)}"`,
      dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(trim).join(' ')}"`,
      dash.length === 0 || lineDashOffset === 0 ? '' : ` stroke-dashoffset="${trim(lineDashOffset)}"`,
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`,
    ].join('');
    const circle = this.#circle;
    const before = this.#elements.at(-1);
    // A marker is filled, then outlined: one circle.
    if (circle !== null && before?.tag === 'circle' && before.content === circleData(circle)) {
      this.#elements.pop();
      this.#elements.push({
        ...before,
        attributes: `${before.attributes} ${paint.replace('fill="none" ', '')}`,
      });
      return;
    }
    this.#addPath(paint, globalAlpha === 1 && dash.length === 0);
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
    this.#elements.length = 0;
  }

  fillText(text: string, x: number, y: number): void {
    const paint = `fill="${paintOf(this.#state.fillStyle)}"${opacity('fill', this.#state.globalAlpha)}`;
    const placed = this.#textAttributes(x, y);
    const content = escapeText(text);
    const halo = this.#elements.at(-1);
    // A name is stroked in paper colour, then filled: one text, painted in that order.
    if (
      halo?.tag === 'text' &&
      halo.content === content &&
      halo.attributes.startsWith(`${placed} paint-order`)
    ) {
      this.#elements.pop();
      this.#add('text', `${halo.attributes} ${paint}`, content, false);
      return;
    }
    this.#add('text', `${placed} ${paint}`, content, false);
  }
  strokeText(text: string, x: number, y: number): void {
    const { strokeStyle, globalAlpha, lineWidth, lineJoin } = this.#state;
    const paint = `stroke="${paintOf(strokeStyle)}"${opacity('stroke', globalAlpha)} stroke-width="${trim(lineWidth)}"`;
    const attributes = `${this.#textAttributes(x, y)} paint-order="stroke" ${paint} stroke-linejoin="${lineJoin}"`;
    this.#add('text', attributes, escapeText(text), false);
  }
  measureText(text: string): { readonly width: number } {
    return { width: measureWidth(text, this.#state.font) };
  }

  setLineDash(dash: Iterable<number>): void {
    this.#state.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.#state.dash];
  }

  /** What was drawn, as the content of an `<svg>`. */
  toString(): string {
    const groups: string[] = [];
    let open: Box | null = null;
    for (const element of this.#elements) {
      if (!sameBox(element.clip, open)) {
        if (open !== null) groups.push('</svg>');
        // A nested viewport clips without an id.
        if (element.clip !== null) groups.push(viewport(element.clip));
        open = element.clip;
      }
      groups.push(write(element));
    }
    if (open !== null) groups.push('</svg>');
    return groups.join('');
  }

  #addPath(paint: string, mergeable: boolean): void {
    if (this.#path.length === 0) return;
    if (this.#circle !== null) {
      this.#add('circle', paint, circleData(this.#circle), false);
      return;
    }
    this.#add('path', paint, this.#path.join(''), mergeable);
  }

  #add(tag: Element['tag'], attributes: string, content: string, mergeable: boolean): void {
    const { clip } = this.#state;
    const before = this.#elements.at(-1);
    const joins =
      mergeable &&
      before?.mergeable === true &&
      before.tag === tag &&
      before.attributes === attributes &&
      sameBox(before.clip, clip);
    if (joins) before.content += content;
    else this.#elements.push({ tag, attributes, content, clip, mergeable });
  }

  #textAttributes(x: number, y: number): string {
    const { font, textAlign, textBaseline, matrix } = this.#state;
    const { size, weight } = parseFont(font);
    const anchor =
      textAlign === 'center' ? 'middle' : textAlign === 'right' || textAlign === 'end' ? 'end' : '';
    const baseline = y + baselineShift[textBaseline] * size;
    const [a, b, c, d] = matrix;
    const upright = a === 1 && b === 0 && c === 0 && d === 1;
    const [px, py] = this.#point(x, baseline);
    return [
      upright ? `x="${trim(px)}" y="${trim(py)}"` : `x="${trim(x)}" y="${trim(baseline)}"`,
      upright ? '' : ` transform="matrix(${matrix.map(trim).join(' ')})"`,
      ` font-size="${trim(size)}"`,
      weight === 400 ? '' : ` font-weight="${weight}"`,
      anchor === '' ? '' : ` text-anchor="${anchor}"`,
    ].join('');
  }

  #point(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  #at(x: number, y: number): string {
    const [px, py] = this.#point(x, y);
    return `${trim(px)} ${trim(py)}`;
  }
}

/** Size in pixels and weight of a CSS font shorthand. */
export function parseFont(font: string): { readonly size: number; readonly weight: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  const weight = /\bbold\b/.test(font) ? 700 : Number(/\b([1-9]00)\b/.exec(font)?.[1] ?? 400);
  return { size, weight };
}

function paintOf(style: State['fillStyle']): string {
  if (typeof style !== 'string')
    throw new Error('SvgContext: expected a colour, received a gradient or a pattern');
  return escapeText(style);
}

function opacity(kind: 'fill' | 'stroke', alpha: number): string {
  return alpha === 1 ? '' : ` ${kind}-opacity="${trim(alpha)}"`;
}

function circleData({ x, y, radius }: { x: number; y: number; radius: number }): string {
  return `cx="${trim(x)}" cy="${trim(y)}" r="${trim(radius)}"`;
}

function viewport([x, y, width, height]: Box): string {
  const box = [x, y, width, height].map(trim);
  return `<svg x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}">`;
}

function write({ tag, attributes, content }: Element): string {
  if (tag === 'text') return `<text ${attributes}>${content}</text>`;
  return tag === 'circle' ? `<circle ${content} ${attributes}/>` : `<path ${attributes} d="${content}"/>`;
}

function sameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.every((value, i) => value === b[i]));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A hundredth of a pixel is enough. */
function trim(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
