import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { activation } from '#lib/activations/index.ts';
import { palettes } from '#styles/palette.ts';

const width = 1200;
const height = 630;
const left = 88;
/** The graph rises on the right: a title stays clear of it. */
const titleWidth = 860;
const colours = palettes.light;

const faces = [
  ['Source Serif 4', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'],
  [
    'Source Serif 4 Italic',
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  ],
  ['Inter', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
] as const;
for (const [family, file] of faces) {
  if (GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), family) === null) {
    throw new Error(`social cards: expected the font ${file}, received none`);
  }
}

/** What a page's card says. */
export interface Card {
  /** Over the title: “Lesson 6”. */
  readonly eyebrow: string;
  readonly title: string;
  /** Under it: the lesson's question, or one sentence. */
  readonly line: string;
}

/** Words on lines that `measure` finds no wider than `most`; the last of `lines` lines ends in … where it must. */
export function wrap(
  text: string,
  most: number,
  lines: number,
  measure: (line: string) => number,
): readonly string[] {
  const wrapped: string[] = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = `${wrapped.at(-1)} ${word}`.trim();
    if (measure(line) <= most || wrapped.at(-1) === '') wrapped[wrapped.length - 1] = line;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  let last = wrapped[lines - 1] ?? '';
  while (last.includes(' ') && measure(`${last} …`) > most) last = last.slice(0, last.lastIndexOf(' '));
  return [...wrapped.slice(0, lines - 1), `${last} …`];
}

/** The card as a PNG of 1200 × 630: eyebrow, title and line on the site's paper, over ReLU and Leaky ReLU. */
export async function drawCard({ eyebrow, title, line }: Card): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);

  const origin = { x: 470, y: 540 };
  const scale = { x: 235, y: 152 };
  // The tint of z ≤ 0 fades out under the title.
  const tint = context.createLinearGradient(0, 300, 0, 500);
  tint.addColorStop(0, colours.paper);
  tint.addColorStop(1, colours.negativeSide);
  context.fillStyle = tint;
  context.fillRect(0, 300, origin.x, height - 300);
  context.strokeStyle = colours.rule;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(0, origin.y);
  context.lineTo(width, origin.y);
  context.stroke();
  const graph = (id: string, slope: number, colour: string, dash: readonly number[]): void => {
    const { forward } = activation(id);
    context.strokeStyle = colour;
    context.lineWidth = 7;
    context.lineJoin = 'round';
    context.setLineDash([...dash]);
    context.beginPath();
    // Both bend at zero and nowhere else.
    for (const z of [-origin.x / scale.x, 0, (width - origin.x) / scale.x]) {
      context.lineTo(origin.x + z * scale.x, origin.y - forward(z, { negativeSlope: slope }) * scale.y);
    }
    context.stroke();
    context.setLineDash([]);
  };
  graph('relu', 0, activation('relu').appearance.light, [20, 14]);
  graph('leaky-relu', 0.2, activation('leaky-relu').appearance.light, []);

  const measure = (text: string): number => context.measureText(text).width;
  context.fillStyle = colours.accent;
  context.font = '600 28px Inter';
  context.fillText(eyebrow, left, 104);

  context.fillStyle = colours.ink;
  let size = 92;
  do {
    context.font = `600 ${size}px "Source Serif 4"`;
    size -= 4;
  } while (size > 56 && measure(title) > titleWidth);
  let y = 128;
  for (const text of wrap(title, titleWidth, 2, measure)) {
    y += size * 0.96;
    context.fillText(text, left - 4, y);
  }

  context.fillStyle = colours.soft;
  context.font = '400 38px "Source Serif 4 Italic"';
  y += 18;
  // And so does the line, farther down.
  for (const text of wrap(line, 660, 3, measure)) {
    y += 50;
    context.fillText(text, left, y);
  }
  return canvas.encode('png');
}
