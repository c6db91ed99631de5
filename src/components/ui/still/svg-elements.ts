/** A rectangle: left, top, width, height. */
export type Box = readonly [number, number, number, number];

interface Element {
  readonly tag: 'path' | 'circle' | 'text';
  /** Attributes as text; elements that agree in it may share one path. */
  readonly attributes: string;
  /** A path's data or a text's content, already escaped. */
  content: string;
  readonly clip: Box | null;
  readonly mergeable: boolean;
}

/** The elements of a drawing in the order of painting; paths that follow on one another and are painted alike are one. */
export class SvgElements {
  readonly #elements: Element[] = [];

  get last(): Readonly<Element> | undefined {
    return this.#elements.at(-1);
  }

  add(tag: Element['tag'], attributes: string, content: string, clip: Box | null, mergeable: boolean): void {
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

  /** Gives the last element other attributes. */
  replaceLast(attributes: string): void {
    const before = this.#elements.pop();
    if (before !== undefined) this.#elements.push({ ...before, attributes });
  }

  clear(): void {
    this.#elements.length = 0;
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

/** A hundredth of a pixel is enough. */
export function trim(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
