import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Which of KaTeX's fonts a class of its markup asks for. */
const fontOfClass: readonly (readonly [RegExp, string])[] = [
  [/^katex$/, 'KaTeX_Main-Regular'],
  [/\bmathnormal\b/, 'KaTeX_Math-Italic'],
  [/\b(?:mathbf|textbf)\b/, 'KaTeX_Main-Bold'],
  [/\bdelimsizing size1\b|\bdelim-size1\b|\bsmall-op\b/, 'KaTeX_Size1-Regular'],
  [/\bdelimsizing size2\b|\blarge-op\b/, 'KaTeX_Size2-Regular'],
  [/\bdelimsizing size3\b/, 'KaTeX_Size3-Regular'],
  [/\bdelimsizing size4\b|\bdelim-size4\b/, 'KaTeX_Size4-Regular'],
];

/** The fonts that a page's formulas show at once: those inside a fold can wait until it is opened. */
export function mathFonts(html: string): readonly string[] {
  const open = html.replace(/<details\b[\s\S]*?<\/details>/g, '');
  const classes = new Set([...open.matchAll(/\sclass="([^"]*)"/g)].map(([, names = '']) => names));
  const shown = [...classes].flatMap((names) =>
    fontOfClass.filter(([asks]) => asks.test(names)).map(([, font]) => font),
  );
  return [...new Set(shown)].sort();
}

/** Build hook: preloads those fonts, so that no formula moves when its own letters arrive. */
export function preloadMath(): AstroIntegration {
  let base = '';
  let assets = '_astro';
  return {
    name: 'preload-math',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(path.join(root, assets));
        for await (const name of glob('**/*.html', { cwd: root })) {
          const page = path.join(root, name);
          const html = await readFile(page, 'utf8');
          const links = mathFonts(html).map((font) => {
            const file = files.find(
              (candidate) => candidate.startsWith(`${font}.`) && candidate.endsWith('.woff2'),
            );
            if (file === undefined)
              throw new Error(`${name}: expected the font ${font} in ${assets}, received none`);
            return `<link rel="preload" href="${base}/${assets}/${file}" as="font" type="font/woff2" crossorigin="anonymous">`;
          });
          if (links.length > 0) await writeFile(page, html.replace('</title>', `</title>${links.join('')}`));
        }
      },
    },
  };
}
