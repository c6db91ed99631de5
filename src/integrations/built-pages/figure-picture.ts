import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { activations } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { customProperties, palettes } from '#styles/palette.ts';
import {
  ancestors,
  attribute,
  classesOf,
  type Element,
  elements,
  elementText,
  hasClass,
  textOf,
} from './tree.ts';

const family = 'Inter';
const font = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
if (GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(font), family) === null) {
  throw new Error(`pictures of figures: expected the font ${font}, received none`);
}

/** Of the light theme: a picture that is taken along does not know its reader's. */
const colours = customProperties(palettes.light, 'light', activations);
const colourOf = (name: string): string => present(colours.get(name), `a colour ${name} of the light theme`);

/** Pixels of the picture to one of the page. */
const scale = 2;
const margin = 16;
const gap = 24;
/** As wide as a chart is: what is smaller stands side by side. */
const across = 640;
const half = (across - gap) / 2;
const headingHeight = 28;

/** The drawings that carry all their looks with them, by a class of theirs, and how wide each is drawn. */
const widths: ReadonlyMap<string, number> = new Map([
  ['still--wide', across],
  ['still--narrow', half],
  ['boundary__svg--wide', half],
  ['collapse__svg', half],
  ['glyphs__rows', half],
]);

/** A figure's drawing with the words over it. */
interface Drawn {
  readonly image: Image;
  readonly width: number;
  readonly height: number;
  readonly heading: string;
  /** What it shows, in the page's words for who does not see it; '' where another drawing has said it. */
  readonly label: string;
}

/**
 * A PNG of a figure's drawings as its page has them, each under its heading, and as many side by side as fit, with what they
 * show in words. Null where the page has none that could be taken along.
 */
export async function figurePicture(
  figure: Element,
): Promise<{ readonly png: Buffer; readonly words: string } | null> {
  const drawings = await drawingsIn(figure);
  const rows = inRows(drawings);
  if (rows.length === 0) return null;
  const width = Math.max(...rows.map(widthOfRow)) + 2 * margin;
  const height = Math.ceil(rows.reduce((sum, row) => sum + heightOf(row) + gap, 2 * margin - gap));

  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = colourOf('--paper');
  context.fillRect(0, 0, width, height);
  let top = margin;
  for (const row of rows) {
    drawRow(context, row, top);
    top += heightOf(row) + gap;
  }
  const sentences = drawings.flatMap(({ label }) => (label === '' ? [] : label.replace(/(?<![.!?])$/, '.')));
  return { png: await canvas.encode('png'), words: [...new Set(sentences)].join(' ') };
}

const widthOfRow = (row: readonly Drawn[]): number => row.reduce((sum, { width }) => sum + width + gap, -gap);
const isHeaded = (row: readonly Drawn[]): boolean => row.some(({ heading }) => heading !== '');
const heightOf = (row: readonly Drawn[]): number =>
  Math.max(...row.map(({ height }) => height)) + (isHeaded(row) ? headingHeight : 0);

async function drawingsIn(figure: Element): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const said = new Set<Element>();
  const labelled = new Set<Element>();
  for (const element of elements(figure)) {
    const width = element.tagName === 'svg' ? widthOf(element) : undefined;
    if (width === undefined) continue;
    const [, , boxWidth = 0, boxHeight = 0] = (attribute(element, 'viewBox') ?? '').split(' ').map(Number);
    const height = (width / boxWidth) * boxHeight;
    const image = await loadImage(Buffer.from(standingAlone(element, width * scale, height * scale)));
    const heading = headingOf(element);
    const isNew = heading !== undefined && !said.has(heading);
    if (isNew) said.add(heading);
    const picture = [element, ...ancestors(element)].find((part) => attribute(part, 'role') === 'img');
    const isFirst = picture !== undefined && !labelled.has(picture);
    if (isFirst) labelled.add(picture);
    drawn.push({
      image,
      width,
      height,
      heading: isNew ? textOf(heading).trim() : '',
      label: isFirst ? (attribute(picture, 'aria-label') ?? '').trim() : '',
    });
  }
  return drawn;
}

function widthOf(svg: Element): number | undefined {
  // Of two layouts the wide one is drawn.
  const beside = svg.parentNode?.childNodes ?? [];
  const isInWide = beside.some((other) => 'tagName' in other && hasClass(other, 'still--wide'));
  if (isInWide && hasClass(svg, 'still--narrow')) return undefined;
  const [first] = classesOf(svg).flatMap((name) => widths.get(name) ?? []);
  // Units are counted in words too, and are many; networks are what their figure is about.
  const isOfUnits = [...ancestors(svg)].some((element) => hasClass(element, 'glyphs--unit'));
  return isOfUnits ? undefined : first;
}

/** What stands over the part of the figure that a drawing is in. */
function headingOf(svg: Element): Element | undefined {
  for (const part of ancestors(svg)) {
    if (hasClass(part, 'figure__charts')) return undefined;
    for (const child of part.childNodes) {
      if ('tagName' in child && classesOf(child).some((name) => name.endsWith('__heading'))) return child;
    }
  }
  return undefined;
}

/** A drawing as a file of its own: with the colours of its theme, its font and its size. */
function standingAlone(svg: Element, width: number, height: number): string {
  const owner = [...ancestors(svg)].map((element) => attribute(element, 'data-activation')).find(Boolean);
  const current = colourOf(owner === undefined ? '--ink' : `--act-${owner}`);
  return elementText(svg)
    .replace(/^<svg[^>]*>/, (tag) =>
      tag
        .replace(/ (?:width|height)="[^"]*"/g, '')
        .replace(
          '<svg',
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}" font-size="10.5"`,
        ),
    )
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name))
    .replaceAll(
      /color-mix\(in srgb, (#\w{6}) (\d+)%, transparent\)/g,
      (_, colour: string, percent: string) =>
        `${colour}${Math.round(2.55 * Number(percent))
          .toString(16)
          .padStart(2, '0')}`,
    )
    .replaceAll(/currentcolor/gi, current)
    .replaceAll('&nbsp;', '&#160;')
    .replaceAll(
      /<text x="([^"]*)" dx="([^"]*)"([^>]*?) font-size="([^"]*)"/g,
      (_, xs: string, dxs: string, between: string, size: string) =>
        `<text x="${shifted(xs, dxs, Number(size))}"${between} font-size="${size}"`,
    )
    .replaceAll(/<text([^>]*) paint-order="stroke"([^>]*)>(.*?)<\/text>/g, (_, before, after, text) =>
      haloed(`${before}${after}`, text),
    );
}

/** Places of letters, each with how far it is from there in em: what draws the picture knows no em. */
function shifted(xs: string, dxs: string, size: number): string {
  const shifts = dxs.split(' ').map(Number.parseFloat);
  return xs
    .split(' ')
    .map((x, index) => Number(x) + at(shifts, index) * size)
    .join(' ');
}

/** What draws the picture knows no order of painting: first the stroke alone, then the letters on it. */
function haloed(attributes: string, text: string): string {
  const under = attributes.replace(/ fill="[^"]*"/, ' fill="none"');
  const over = attributes.replaceAll(/ stroke(?:-[a-z]+)?="[^"]*"/g, '');
  return `<text${under}>${text}</text><text${over}>${text}</text>`;
}

/** As many beside each other as fit. */
function inRows(drawn: readonly Drawn[]): readonly (readonly Drawn[])[] {
  const rows: Drawn[][] = [];
  for (const one of drawn) {
    const row = rows.at(-1);
    if (row !== undefined && widthOfRow([...row, one]) <= across) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

function drawRow(context: SKRSContext2D, row: readonly Drawn[], top: number): void {
  let left = margin;
  const below = isHeaded(row) ? headingHeight : 0;
  for (const { image, width, height, heading } of row) {
    context.fillStyle = colourOf('--ink');
    context.font = `600 15px ${family}`;
    context.fillText(heading, left, top + 16);
    context.drawImage(image, left, top + below, width, height);
    left += width + gap;
  }
}
