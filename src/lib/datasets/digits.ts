import { present } from '../assert/present.ts';
import type { DataSet, PublishedRows, Rows } from './data-set.ts';
import { dataSetLabels } from './labels.ts';

/** Pixels along each edge of a picture. */
export const digitEdge = 8;

/** A pixel counts how many of the 4 × 4 cells that it stands for hold ink. */
export const mostInk = 16;

const pixels = digitEdge * digitEdge;
const classNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Read once: a run takes a copy. */
let loaded: Rows | null = null;

/**
 * Handwritten digits: which of the ten it is, from 8 × 8 pixels of 0 to 16.
 *
 * 1,797 digits. Rows: in the order of the publication. They are many, so they come by `load`.
 *
 * E. Alpaydin and C. Kaynak (1998), Optical recognition of handwritten digits.
 */
export const digits: DataSet = {
  id: 'digits',
  label: dataSetLabels.digits,
  gloss: 'Handwritten digits of 8 × 8 pixels, told apart by their ink.',
  task: 'multiclass',
  inputs: pixels,
  outputs: classNames.length,
  featureNames: Array.from(
    { length: pixels },
    (_, pixel) => `ink in row ${Math.floor(pixel / digitEdge) + 1}, column ${(pixel % digitEdge) + 1}`,
  ),
  classNames,
  standardizedByDefault: true,
  scale: mostInk,
  fixed: true,
  provenance: {
    source:
      'Collected by E. Alpaydin and C. Kaynak at Boğaziçi University; the test part of Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
    licence: 'CC BY 4.0',
    citation: 'alpaydin1998',
    changes: 'Only the part that was published for testing is kept.',
  },
  load(published) {
    if (loaded !== null) return null;
    return Promise.resolve(published ?? import('./digits-rows.ts')).then((rows) => {
      loaded = read(rows);
    });
  },
  make() {
    if (loaded === null) {
      throw new Error('digits: expected their rows to be loaded before they are made, received none');
    }
    return { x: loaded.x.slice(), y: loaded.y.slice(), n: loaded.n };
  },
};

/** A pixel is one character of 0 to 9 and A to G. */
function read({ labels, pictures }: PublishedRows): Rows {
  const x = Float64Array.from(pictures.join(''), (character) => Number.parseInt(character, mostInk + 1));
  const y = new Float64Array(pictures.length * classNames.length);
  pictures.forEach((_, row) => {
    y[row * classNames.length + Number(present(labels[row], 'label'))] = 1;
  });
  return { x, y, n: pictures.length };
}
