import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import { knownFonts, mathCharacters } from './math-fonts.ts';
import type { Site, Step } from './pass.ts';
import { attribute, elements, pageText, setAttribute } from './tree.ts';

/** What a reader may type, and scripts may write, wherever it stands: all that a plain keyboard has. */
const typed = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** What browsers turn on by themselves, and figures of one width: no sheet asks a font for more. */
const features = 'calt ccmp clig kern liga locl mark mkmk rclt rlig rvrn tnum'.split(' ');

/** A letter that scripts write as its number. */
const escaped = /\\u([0-9a-fA-F]{4})/g;
/** A source of a face that no browser asks for which has been served this site at all. */
const olderFormats = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g;
const olderFont = /\.(?:woff|ttf)$/;

/** The lightest and the heaviest weight that sheets ask for, beside the usual two. */
export function weightsIn(css: string): { readonly min: number; readonly max: number } {
  const rules = css.replaceAll(/@font-face\s*\{[^}]*\}/g, '');
  const weights = [...rules.matchAll(/font-weight:\s*(\d+)/g)].map(([, weight]) => Number(weight));
  return { min: Math.min(400, ...weights), max: Math.max(700, ...weights) };
}

/** What a sheet's faces say of a font's file. */
const facesOf = (css: string, file: string): readonly string[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)]
    .map(([, face = '']) => face)
    .filter((face) => face.includes(file));

/** The one weight that the faces of a font's file are of; null where one of them is of several. */
export function weightOf(css: string, file: string): number | null {
  const weights = facesOf(css, file).map((face) => /font-weight:([^;}]*)/.exec(face)?.[1]?.trim() ?? '');
  const [weight = ''] = weights;
  return /^\d+$/.test(weight) && weights.every((other) => other === weight) ? Number(weight) : null;
}

/** The characters that a sheet takes from a font's file, as its faces say; all where they say nothing of it. */
export function charactersFrom(css: string, file: string): (character: string) => boolean {
  const ranges = facesOf(css, file)
    .flatMap((face) => [...face.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)])
    .map(([, first = '', last = first]) => [first.replaceAll('?', '0'), last.replaceAll('?', 'F')] as const)
    .map(([first, last]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.length === 0 || ranges.some(([first, last]) => code >= first && code <= last);
  };
}

/** `a/inter.B1b2.woff2` as it is called with another content. */
function nameFor(file: string, content: string | Uint8Array): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return file.replace(/\.[^.]*(\.[^.]*)$/, `.${digest}$1`);
}

/**
 * Leaves in each font what the pages, their scripts and a keyboard have of the characters that sheets take from it, in KaTeX's
 * what formulas set in it, of its weights the one that its face is of or else what the sheets ask for, and of its features what
 * they ask for; what no sheet names goes. Fonts and the sheets that name them get new names, for they carry a digest of what they say.
 */
export function fonts(site: Site): Step {
  const characters = new Set(typed);
  const ofFormulas = new Set<string>();
  const ofMathFonts = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  let message = '';
  const named = (ending: string) =>
    site.files.filter((file) => file.startsWith(`${site.assets}/`) && file.endsWith(ending));

  /** Puts a file in another's place. */
  const replace = async (file: string, content: string | Uint8Array): Promise<void> => {
    const name = nameFor(file, content);
    await site.remove(file);
    await site.write(name, content);
    names.set(file, name);
  };

  return {
    read({ document }) {
      for (const character of pageText(document)) characters.add(character);
      for (const [font, character] of mathCharacters(document)) {
        ofFormulas.add(character);
        ofMathFonts.set(font, (ofMathFonts.get(font) ?? new Set()).add(character));
      }
    },
    async prepare() {
      for (const file of named('.js')) {
        const script = await site.read(file);
        for (const character of script) characters.add(character);
        for (const [, code = ''] of script.matchAll(escaped))
          characters.add(String.fromCharCode(Number.parseInt(code, 16)));
      }
      const sheets = new Map<string, string>();
      for (const file of named('.css')) sheets.set(file, await site.read(file));
      const css = [...sheets.values()].join('\n');
      for (const character of css) characters.add(character);

      const textOfFont = (file: string): string => {
        const [, math] = /\/(KaTeX_[^.]*)/.exec(file) ?? [];
        if (math === undefined) return [...characters].filter(charactersFrom(css, file)).sort().join('');
        const ofFont = (knownFonts.has(math) ? ofMathFonts.get(math) : undefined) ?? ofFormulas;
        return [...ofFont].sort().join('');
      };
      const wght = weightsIn(css);
      const bytes = { before: 0, after: 0 };
      for (const file of named('.woff2')) {
        if (!css.includes(file)) {
          await site.remove(file);
          continue;
        }
        const font = await site.bytes(file);
        const subset = await subsetFont(font, textOfFont(file), {
          targetFormat: 'woff2',
          keepFeatures: features,
          ...(file.includes('-wght-') && { variationAxes: { wght: weightOf(css, file) ?? wght } }),
        });
        bytes.before += font.length;
        bytes.after += subset.length;
        await replace(file, subset);
      }
      for (const file of site.files) if (olderFont.test(file)) await site.remove(file);
      for (const [file, sheet] of sheets) {
        let changed = sheet.replaceAll(olderFormats, '');
        for (const [font, name] of names) changed = changed.replaceAll(font, name);
        if (changed !== sheet) await replace(file, changed);
      }
      const [from, to] = [bytes.before, bytes.after].map((sum) => `${Math.round(sum / 1000)} kB`);
      message = `fonts of ${from} have ${to} with the ${characters.size} characters in use`;
    },
    change({ document }) {
      for (const link of elements(document)) {
        const href = link.tagName === 'link' ? attribute(link, 'href') : undefined;
        const name = href === undefined ? undefined : names.get(href.slice(site.base.length + 1));
        if (name !== undefined) setAttribute(link, 'href', `${site.base}/${name}`);
      }
    },
    async finish() {
      return message;
    },
  };
}
