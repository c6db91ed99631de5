import { describe, expect, it } from 'vitest';
import { scaleOf } from '#components/ui/scale.ts';
import { decode, encode } from '#lib/link/index.ts';
import { documentedKeys } from '#lib/parameters/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { folderOf } from './folders.ts';
import { checkState, type FigureDeclaration, figures } from './registry.ts';
import type { Fixtures } from './shared/declaration.ts';
import { specsOf } from './specs.ts';

const folders = import.meta.glob<Readonly<Record<string, unknown>>>('./*/figure.ts', { eager: true });
const fixtureFiles = import.meta.glob<Fixtures<FigureDeclaration>>('./*/fixtures.ts', {
  eager: true,
  import: 'fixtures',
});

const islands = import.meta.glob<string>('./*/*Island.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The fixtures that stand beside a declaration. */
function fixturesOf(figure: FigureDeclaration): readonly object[] {
  const [file = ''] = Object.entries(folders).find(([, all]) => Object.values(all).includes(figure)) ?? [];
  return Object.values(fixtureFiles[file.replace('figure.ts', 'fixtures.ts')] ?? {});
}

describe('the list of figures', () => {
  it('has every figure that is declared, each once', () => {
    expect(figures).toHaveLength(Object.keys(folders).length);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(figures.filter((figure) => fixturesOf(figure).length < 2)).toEqual([]);
  });

  it('has what waits for a prediction where a setting is asked about, and nowhere else', () => {
    const asked = figures.filter((figure) => figure.asked !== undefined).map(folderOf);
    const waiting = Object.entries(islands).flatMap(([file, text]) =>
      /useFigure\(\w+, props, useWaiting\)/.test(text) ? [file.replace(/\/\w+\.tsx$/, '')] : [],
    );
    expect(waiting.sort()).toEqual([...new Set(asked)].sort());
  });
});

describe.each(figures)('$id', (figure) => {
  const { parameters, defaults } = figure;
  const states = fixturesOf(figure).map((start) => ({ ...defaults, ...start }));

  it('takes its defaults and its fixtures, and a link gives each back', () => {
    for (const state of states) {
      expect(() => checkState(figure, state)).not.toThrow();
      const link = encode(parameters, state, defaults);
      expect(decode(parameters, link, defaults)).toEqual({ state, message: null });
    }
  });

  it('names each part of a link once, in words that a page to embed can print', () => {
    const keys = documentedKeys(parameters);
    expect(new Set(keys.map(({ name }) => name)).size).toBe(keys.length);
    expect(keys.filter(({ meaning, values }) => meaning === '' || values === '')).toEqual([]);
  });

  it('has controls that can set its default and every mark, and nothing that a link refuses', () => {
    for (const parameter of Object.values(parameters)) {
      const { control } = parameter;
      const reads = (value: number | string) => parameter.parse(String(value));
      if (control?.kind === 'slider') {
        const scale = scaleOf(control);
        for (const value of [...scale.marks, scale.minimum, scale.maximum, Number(parameter.default)]) {
          expect(reads(scale.toValue(scale.toPosition(value)))).toBe(value);
        }
      }
      if (control?.kind === 'stepper') {
        expect([control.minimum, control.maximum].map(reads)).toEqual([control.minimum, control.maximum]);
      }
      if (control?.kind === 'choice' || control?.kind === 'list') {
        expect(control.options.map(({ value }) => reads(value))).not.toContain(undefined);
      }
    }
  });

  it('has marks that a thumb reaches, though it does not hit the pixel: on a phone 2 px are 7 positions', () => {
    for (const { control } of Object.values(parameters)) {
      if (control?.kind !== 'slider') continue;
      const scale = scaleOf(control);
      for (const mark of scale.marks) {
        const at = scale.toPosition(mark);
        const reached = [Math.max(0, at - 7), Math.min(scale.last, at + 7)].map(scale.toValue);
        expect(reached).toEqual([mark, mark]);
      }
    }
  });

  it('stands for runs that can be run, if it trains', () => {
    if (figure.trains !== true) {
      expect(() => specsOf(figure, defaults)).toThrow(`${figure.id} trains no network`);
      return;
    }
    for (const state of states) {
      const specs = specsOf(figure, state);
      expect(specs.length).toBeGreaterThan(0);
      for (const spec of specs) expect(() => parseSpec(JSON.parse(JSON.stringify(spec)))).not.toThrow();
    }
  });
});
