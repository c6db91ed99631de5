import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { extent, type Label, writeLabels } from './labels.ts';
import { place, tenths } from './numbers.ts';
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
  /** All painted alike. */
  readonly labels: readonly Label[];
  /** Whether what is written next in the same way may become part of it. */
  readonly mergeable: boolean;
}
export type Element = Path | Round | Text;

/**
 * The elements of a drawing in the order of painting; paths and labels that follow on one another and are painted alike are
 * one. Written in tenths of a pixel: whole numbers take less room.
 */
export class SvgElements {
  readonly #elements: Element[] = [];

  get last(): Element | undefined {
    return this.#elements.at(-1);
  }

  /** Adds an element, and returns it unless it became part of one before. */
  add(added: Element): Element | null {
    const element = withoutIdleClip(added);
    const index = this.#placeToJoin(element);
    const before = this.#elements[index];
    if (before?.tag === 'path' && element.tag === 'path') {
      this.#elements[index] = { ...before, pieces: [...before.pieces, ...element.pieces] };
      return null;
    }
    if (before?.tag === 'text' && element.tag === 'text') {
      this.#elements[index] = { ...before, labels: [...before.labels, ...element.labels] };
      return null;
    }
    this.#elements.push(element);
    return element;
  }

  /** The index of the element that another may become part of: the last, or for a line of a grid that before its other lines. -1: none. */
  #placeToJoin(element: Element): number {
    if (element.tag === 'circle' || !element.mergeable) return -1;
    for (let index = this.#elements.length - 1; index >= 0; index -= 1) {
      const before = at(this.#elements, index);
      if (before.tag === element.tag && before.mergeable && isAlike(before, element)) return index;
      // Lines of a grid cross at a pixel, and lie under what is written.
      const isPassed = isGrid(element) && (before.tag === 'text' || isGrid(before));
      if (!isPassed) return -1;
    }
    return -1;
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

/** A word wholly inside of what it is clipped to is not: labels of all axes can then be one text. */
function withoutIdleClip(element: Element): Element {
  if (element.tag !== 'text' || element.clip === null) return element;
  const [left, top, width, height] = element.clip;
  const isInside = element.labels.every((label) => {
    const [from, to] = extent(label);
    return from >= left && to <= left + width && label.top >= top && label.bottom <= top + height;
  });
  return isInside ? { ...element, clip: null } : element;
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
  const r = tenths(radius);
  const [right, middle] = [place(x + radius), Math.round(10 * y)];
  return `M${right} ${middle}A${r} ${r} 0 1 1 ${right} ${middle - 0.1}`;
}

function viewport(box: Box): string {
  const [x, y, width, height] = box.map(tenths);
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">`;
}

function write(element: Element): string {
  const { paint } = element;
  if (element.tag === 'text') return writeLabels(element.labels, paint);
  if (element.tag === 'circle') {
    const { x, y, radius } = element.circle;
    return `<circle cx="${place(x)}" cy="${place(y)}" r="${tenths(radius)}" ${paint}/>`;
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
  const parts = [
    ...shorter.map(simplified).map(({ corners: all, isClosed }) => lineData(all, isClosed)),
    ...rest,
  ];
  return `<path ${paint}${corners} d="${byNearness(parts).join('')}"/>`;
}

/**
 * Parts of one path, each with the one that begins nearest to it next. A path is painted as one, so that nobody sees their order, and short
 * steps have fewer digits.
 */
function byNearness(parts: readonly string[]): readonly string[] {
  const waiting = new Map(parts.map((part) => [part, beginningOf(part)] as const));
  const sorted: string[] = [];
  let [x, y] = [0, 0];
  while (waiting.size > 0) {
    let nearest = '';
    let distance = Number.POSITIVE_INFINITY;
    for (const [part, [partX, partY]] of waiting) {
      const away = Math.hypot(partX - x, partY - y);
      if (away < distance) [nearest, distance] = [part, away];
    }
    [x, y] = present(waiting.get(nearest), 'a part of a path');
    waiting.delete(nearest);
    sorted.push(nearest);
  }
  return sorted;
}

/** Where a part of a path begins; a closed one ends there too. */
function beginningOf(part: string): readonly [number, number] {
  const [, x, y] = present(/^M([-\d.]+) ([-\d.]+)/.exec(part), `where ${part} begins`);
  return [Number(x), Number(y)];
}

/** Whether an element is lines across or down, and nothing else. */
function isGrid(element: Element): boolean {
  return (
    element.tag === 'path' &&
    element.paint.startsWith('fill="none"') &&
    element.pieces.every(
      (piece) =>
        typeof piece !== 'string' &&
        piece.corners.length === 2 &&
        (piece.corners[0]?.[0] === piece.corners[1]?.[0] || piece.corners[0]?.[1] === piece.corners[1]?.[1]),
    )
  );
}

/** Straight lines as path data. */
export function lineData(corners: readonly Corner[], isClosed: boolean): string {
  const text = corners.map(([x, y]: Corner) => `${x} ${y}`).join('L');
  return `M${text}${isClosed ? 'Z' : ''}`;
}

function isAlike(a: Common, b: Common): boolean {
  return a.paint === b.paint && sameBox(a.clip, b.clip);
}

function sameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.every((value, i) => value === b[i]));
}
