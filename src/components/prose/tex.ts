import katex from 'katex';
import { at } from '#lib/assert/at.ts';
import { plainTex } from './tex-lines.ts';

/** TeX that KaTeX could not set; the message carries the source, so that the build's log leads to the line. */
export class TexError extends Error {
  override readonly name = 'TexError';
}

const slotMark = (name: string): string => `@${name}@`;

/**
 * `\slot{name}`: a place in a formula that a figure fills while the reader plays. `\line{listing-name}{…}`: a term that points at
 * a line of code.
 */
const macros = {
  '\\slot': '\\htmlData{slot=#1}{\\text{@#1@}}',
  '\\line': '\\htmlData{points=line-#1}{#2}',
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** So many signs of a formula have room on one line of a phone. */
const longestKept = 20;

/** Whether a formula never breaks inside. One that is longer may, and so is not tied to what follows it. */
function isShort(tex: string): boolean {
  const signs = tex
    .replaceAll(/\\slot\{\w+\}/g, '00000')
    .replaceAll(/\\(?:[a-zA-Z]+|.)/g, '0')
    .replaceAll(/[{}^_\s]/g, '');
  return signs.length <= longestKept;
}

/** The punctuation that a line may not begin with, of the text after a formula: '' where there is none. */
export function markAfter(tex: string, text: string): string {
  return isShort(tex) ? (/^[.,;:!?)…’”]+/.exec(text)?.[0] ?? '') : '';
}

/** A line of KaTeX's is no lower, in the size of its letters. */
const lineHeight = 1.29;

/** How high a formula's line is, in the size of its letters: what its parts reach above the line of writing, and below it. */
function heightOf(html: string): number {
  const parts = [
    ...html.matchAll(/class="katex-strut" style="height:([\d.]+)em;(?:vertical-align:-([\d.]+)em;)?"/g),
  ];
  const below = parts.map(([, , depth = '0']) => Number(depth));
  const above = parts.map(([, height = '0'], index) => Number(height) - at(below, index));
  return Number(Math.max(lineHeight, Math.max(...above) + Math.max(...below)).toFixed(2));
}

/**
 * HTML and MathML of a formula, typeset at build: KaTeX never runs in a lesson's page.
 *
 * `\slot{z}` leaves a slot: elements with `data-slot="z"` that hold `slots.z` (or nothing yet), in both the
 * picture and the MathML, so that what is seen and what is read aloud change together. `\line{relu-value}{z}` is z with
 * `data-points="line-relu-value"`, in the picture alone. Who translates the page leaves formulas as they are.
 *
 * Throws a TexError that quotes the source when the TeX is wrong or a slot has no value.
 */
export function renderTex(
  tex: string,
  display = false,
  slots: Readonly<Record<string, string>> = {},
): string {
  let html: string;
  try {
    html = katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      macros: { ...macros },
      trust: ({ command }) => {
        if (command === '\\htmlData') return true;
        throw new Error(`${command} is not allowed in this course’s formulas`);
      },
      // `\htmlData` is how a slot is marked; everything else that is not LaTeX is an error.
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      output: 'htmlAndMathml',
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TexError(`TeX \`${tex}\`: ${reason}`);
  }
  // In HTML `<math>` is of MathML without a word.
  html = html.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '');
  // A formula says the same in every language.
  // Where KaTeX has made one part of it, there is no place to break.
  const isKept = !display && isShort(tex) && html.split('class="katex-base"').length > 2;
  html = html.replace(
    '<span class="katex">',
    `<span class="katex${isKept ? ' katex--short' : ''}" translate="no">`,
  );
  if (display) {
    html = html.replace('<span class="katex-display"', `$& style="--height:${heightOf(html)}"`);
  }
  const plain = plainTex(tex);
  if (plain.lines.length > 0) {
    const source = escapeHtml(plain.tex).replaceAll('>', '&gt;');
    html = html.replace(/(<annotation[^>]*>)[^<]*/, (_, tag: string) => tag + source);
  }
  const names = new Set([...html.matchAll(/data-slot="([^"]*)"/g)].map(([, name = '']) => name));
  if (names.size === 0) return html;
  // The source of a formula whose numbers change would soon be untrue.
  html = html.replace(/<annotation[^>]*>[^<]*<\/annotation>/, '');
  for (const name of names) {
    const value = slots[name];
    if (value === undefined) {
      const given = Object.keys(slots).join(', ') || 'none';
      throw new TexError(`TeX \`${tex}\`: expected a value for the slot “${name}”, received ${given}`);
    }
    const shown = escapeHtml(value);
    html = html
      .replaceAll(`<mtext>${slotMark(name)}</mtext>`, `<mtext data-slot="${name}">${shown}</mtext>`)
      // In an exponent or a small fraction KaTeX marks its spans as tight.
      .replaceAll(
        new RegExp(
          `<span class="enclosing( mtight)?" data-slot="${name}"><span class="mord text(?: mtight)?"><span class="mord(?: mtight)?">${slotMark(name)}</span></span>`,
          'g',
        ),
        (_, tight: string = '') =>
          `<span class="enclosing${tight}"><span class="mord${tight}" data-slot="${name}">${shown}</span>`,
      );
  }
  // A slot for a relation: what an operator of MathML holds is its text alone.
  html = html.replace(/<mo([^>]*)><mtext( data-slot="[^"]*")>([^<]*)<\/mtext><\/mo>/g, '<mo$1$2>$3</mo>');
  return html;
}
