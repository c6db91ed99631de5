import { withoutTypes } from '../run/compile.ts';
import script from './frame.ts?raw';

/** The page of the sandboxed frame: its script and nothing else. The build gives it its policy. */
export function framePage(): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">',
    '<title>Where the code of the lessons runs</title></head>',
    `<body><script>${withoutTypes(script)}</script></body></html>`,
  ].join('');
}
