import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { placeOf, readNotebook, textOf, writeNotebook } from '#lib/notebook/index.ts';
import { palettes } from '#styles/palette.ts';
import { memorySite } from './memory-site.ts';
import { notebooks } from './notebooks.ts';
import { takeThrough } from './pass.ts';

const drawn = (name: string, inside: string): string =>
  `<svg class="${name}" viewBox="0 0 64 32" width="64" height="32">${inside}</svg>`;
const figure = (id: string, charts: string): string =>
  `<figure class="figure" id="${id}"><div class="figure__charts">${charts}</div><p class="figure__sentence">It says ${id}.</p></figure>`;
const whole = '<path fill="var(--class0)" d="M0 0H64V32H0Z"></path>';
const side = (activation: string): string =>
  `<div data-activation="${activation}"><p class="pair__heading">${activation}</p><div role="img" aria-label="Of ${activation}${activation === 'relu' ? '.' : ''}">${drawn('collapse__svg', whole.replace('var(--class0)', 'currentcolor'))}</div><div role="img" aria-label="Units."><i></i></div></div>`;

const page = (body: string): string => `<!doctype html><html><head></head><body>${body}</body></html>`;
const prose = (name: string) => ({ kind: 'markdown', name, text: placeOf(name) }) as const;

const lesson = page(
  [
    figure('chart', drawn('still still--wide', whole) + drawn('still still--narrow', whole)),
    figure('sides', side('relu') + side('elu')),
    figure('bare', '<table></table>'),
    '<a href="/notebooks/a.ipynb" data-with-size>Notebook</a>',
  ].join(''),
);
const files = {
  'lessons/a/index.html': lesson,
  'notebooks/a.ipynb': writeNotebook({ title: 'A', cells: ['chart', 'sides', 'bare'].map(prose) }),
  'notebooks/a.teacher.ipynb': writeNotebook({ title: 'A', cells: [prose('chart')] }),
};

/** The colour of a pixel of a picture, as a sheet writes it. */
function colourAt({ width, data }: PNG, x: number, y: number): string {
  const from = 4 * (y * width + x);
  return `#${data.subarray(from, from + 3).toString('hex')}`;
}

describe('the notebooks of a built site', () => {
  it('get the pictures of the page’s figures, in the colours of the light theme', async () => {
    const site = memorySite(files);
    const messages = await takeThrough(site, [notebooks(site)]);
    expect(messages.join()).toMatch(/^2 notebooks, the largest of \d+\u00a0kB$/);

    const { cells } = readNotebook(String(site.contents.get('notebooks/a.ipynb')));
    expect(cells.map(textOf)).toEqual([
      '![It says chart.](attachment:chart.png)\n\nIt says chart.',
      '![Of relu. Of elu.](attachment:sides.png)\n\nIt says sides.',
      'It says bare.',
    ]);
    const [chart, sides] = cells
      .flatMap((cell) => ('attachments' in cell ? Object.values(cell.attachments ?? {}) : []))
      .map((attachment) => PNG.sync.read(Buffer.from(attachment['image/png'], 'base64')));
    // Twice the size of the page's chart, with its margins.
    expect([chart?.width, chart?.height]).toEqual([2 * (640 + 32), 2 * (320 + 32)]);
    expect(chart && colourAt(chart, 4, 4)).toBe(palettes.light.paper);
    expect(chart && colourAt(chart, 600, 300)).toBe(palettes.light.class0);
    // Two beside each other, under their headings.
    expect([sides?.width, sides?.height]).toEqual([2 * (640 + 32), 2 * (154 + 28 + 32)]);
    expect(sides && colourAt(sides, 300, 250)).not.toBe(sides && colourAt(sides, 1000, 250));

    const { cells: teachers } = readNotebook(String(site.contents.get('notebooks/a.teacher.ipynb')));
    expect(teachers.map(textOf)).toEqual(['![It says chart.](attachment:chart.png)\n\nIt says chart.']);
  });

  it('have their size told where a link asks for it', async () => {
    const site = memorySite(files);
    await takeThrough(site, [notebooks(site)]);
    expect(site.contents.get('lessons/a/index.html')).toMatch(
      /<a href="\/notebooks\/a\.ipynb">Notebook \(\d+&nbsp;kB\)<\/a>/,
    );
  });

  it('are refused where they show a figure that the page has not', async () => {
    const site = memorySite({ ...files, 'lessons/a/index.html': page('') });
    await expect(takeThrough(site, [notebooks(site)])).rejects.toThrow('a figure chart on the page of a');
  });
});
