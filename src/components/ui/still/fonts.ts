import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** The family that the site serves, under the name that charts ask for. */
const family = 'Inter';
const file = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

if (GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), family) === null) {
  throw new Error(`stills: expected the font ${file}, received none`);
}
const context = createCanvas(1, 1).getContext('2d');

/** Width of a text in the site's sans, in CSS pixels. */
export function measureWidth(text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}
