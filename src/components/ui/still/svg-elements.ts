import { type Corner, joined, outlines, type Polyline, simplified } from './polylines.ts';

/** A rectangle: left, top, width, height. */
export type Box = readonly [number, number, number, number];

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Part of a path: straight lines, or anything else as path data. */
export type Piece = Polyline | string;

interface Common {
  /** How it is painted, as attributes; elements that agree in it may share one path. */
  readonly paint: string;
  readonly clip: Box | null;
}
interface Path extends Common {
  readonly tag: 'path';
  readonly pieces: readonly Piece[];
  /** Whether what is painted next in the same way may become part of it. */
  readonly mergeable: boolean;
}
interface Round extends Common {
  readonly tag: 'circle';
  readonly circle: Circle;
}
interface Text extends Common {
  readonly tag: 'text';
  /** Already escaped. */
  readonly content: string;
}
export type Element = Path | Round | Text;

/** The elements of a drawing in the order of painting; paths that follow on one another and are painted alike are one. */
export class SvgElements {
  readonly #elements: Element[] = [];

  get last(): Element | undefined {
    return this.#elements.at(-1);
  }

  /** Adds an element, and returns it unless it became part of the one before. */
  add(element: Element): Element | null {
    const before = this.#elements.at(-1);
    const joins =
      element.tag === 'path' &&
      before?.tag === 'path' &&
      element.mergeable &&
      before.mergeable &&
      isAlike(before, element);
    if (joins) {
      this.replaceLast({ ...before, pieces: [...before.pieces, ...element.pieces] });
      return null;
    }
    this.#elements.push(element);
    return element;
  }

  replaceLast(element: Element): void {
    this.#elements.pop();
    this.#elements.push(element);
  }

  clear(): void {
    this.#elements.length = 0;
  }

  /** What was drawn, as the content of an `<svg>`. */
  toString(): string {
    const groups: string[] = [];
    let open: Box | null = null;
    for (const element of withCirclesTogether(this.#elements)) {
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
}

/** Circles that follow on one another and are painted alike, as one path where none covers part of another, or nobody sees it. */
function* withCirclesTogether(elements: readonly Element[]): Generator<Element> {
  let group: Round[] = [];
  const ended = function* (): Generator<Element> {
    const [first] = group;
    if (first === undefined) return;
    if (group.length === 1) yield first;
    else {
      const { paint, clip } = first;
      yield {
        tag: 'path',
        paint,
        clip,
        mergeable: false,
        pieces: group.map(({ circle }) => `${arc(circle)}Z`),
      };
    }
    group = [];
  };
  for (const element of elements) {
    const joins =
      element.tag === 'circle' &&
      group.every(
        (other) =>
          isAlike(other, element) && (isOneColour(element.paint) || !touches(other.circle, element.circle)),
      );
    if (!joins) yield* ended();
    if (element.tag === 'circle') group.push(element);
    else yield element;
  }
  yield* ended();
}

/** Whether fill and outline are the same, and hide what is behind them. */
function isOneColour(paint: string): boolean {
  const [fill, stroke] = ['fill', 'stroke'].map(
    (name) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(paint)?.[1],
  );
  return fill !== undefined && fill === stroke && !paint.includes('opacity');
}

/** Whether two circles come nearer to each other than the widest outline of a mark. */
function touches(a: Circle, b: Circle): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + 3;
}

/** A circle as path data: one arc, but for the hundredth of a pixel that closes it. */
export function arc({ x, y, radius }: Circle): string {
  const r = trim(radius);
  const [right, middle] = [Math.round((x + radius) * 10) / 10, Math.round(y * 10) / 10];
  return `M${trim(right)} ${trim(middle)}A${r} ${r} 0 1 1 ${trim(right)} ${trim(middle - 0.01)}`;
}

function viewport([x, y, width, height]: Box): string {
  const box = [x, y, width, height].map(trim);
  return `<svg x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}">`;
}

function write(element: Element): string {
  const { paint } = element;
  if (element.tag === 'text') return `<text ${paint}>${element.content}</text>`;
  if (element.tag === 'circle') {
    const { x, y, radius } = element.circle;
    return `<circle cx="${place(x)}" cy="${place(y)}" r="${trim(radius)}" ${paint}/>`;
  }
  const lines = element.pieces.filter((piece) => typeof piece !== 'string');
  const rest = element.pieces.filter((piece) => typeof piece === 'string');
  const isRound = paint.includes('stroke-linecap="round"');
  const shorter = !paint.includes('stroke=')
    ? outlines(lines)
    : paint.includes('fill="none"') && isRound
      ? joined(lines)
      : lines;
  // Where two lines with round ends met, one line has a round corner.
  const corners = isRound && !paint.includes('stroke-linejoin') ? ' stroke-linejoin="round"' : '';
  const data = [
    ...shorter.map(simplified).map(({ corners: all, isClosed }) => lineData(all, isClosed)),
    ...rest,
  ].join('');
  return `<path ${paint}${corners} d="${data}"/>`;
}

/** Straight lines as path data. */
export function lineData(corners: readonly Corner[], isClosed: boolean): string {
  const text = corners.map(([x, y]: Corner) => `${trim(x / 10)} ${trim(y / 10)}`).join('L');
  return `M${text}${isClosed ? 'Z' : ''}`;
}

function isAlike(a: Common, b: Common): boolean {
  return a.paint === b.paint && sameBox(a.clip, b.clip);
}

function sameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.every((value, i) => value === b[i]));
}

/** A length: a hundredth of a pixel is enough. */
export function trim(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** A place: a tenth of a pixel is enough, where an area is one outline and not pieces side by side. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}
