import { expect, it } from 'vitest';
import { present } from '../assert/present.ts';
import { figureInWords, plotsOf, type Results } from '../evidence/index.ts';
import { experiments } from './index.ts';

const files = import.meta.glob<Results>('./results/*.json', { eager: true, import: 'default' });

/** Names that are written with a capital inside. */
const names = /\b(?:Leaky )?P?(?:ReLU|SiLU)\b|PyTorch/g;
/** What a key of the code has, and no text: a capital or a number right behind a small letter. */
const isKey = (text: string): boolean => /[a-z][A-Z\d]/.test(text.replaceAll(names, ''));

/** As many letters as a phone shows of a label. */
const widest = 54;

const twice = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

it('every number of every experiment has a name in words, and none has that of another', () => {
  for (const experiment of experiments) {
    const { id, arms, figures, words = {}, computed = [] } = experiment;
    const said = Object.keys(figures).map((name) => figureInWords(experiment, name));
    expect(said.filter(isKey), id).toEqual([]);
    expect(twice(said), id).toEqual([]);
    const known = Object.keys({ ...arms, ...figures });
    expect(
      Object.keys(words).filter((name) => !known.includes(name)),
      id,
    ).toEqual([]);
    expect(
      computed.filter((name) => !('given' in present(figures[name], name))),
      id,
    ).toEqual([]);
  }
});

it('every plot of every experiment says what it counts, and whose each figure is', () => {
  for (const experiment of experiments) {
    const { id } = experiment;
    const plots = plotsOf(experiment, present(files[`./results/${id}.json`], id));
    expect(twice(plots.map(({ title }) => title)), id).toEqual([]);
    for (const { title, rows } of plots) {
      const labels = rows.map(({ label }) => label);
      expect([title, ...labels].filter(isKey), title).toEqual([]);
      expect(twice(labels), title).toEqual([]);
      expect(
        labels.filter((label) => label === '' || label.length > widest),
        title,
      ).toEqual([]);
    }
  }
});
