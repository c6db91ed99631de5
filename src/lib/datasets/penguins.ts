import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import penguinRows from './penguins.json' with { type: 'json' };

const species = ['Adelie', 'Chinstrap', 'Gentoo'] as const;

/**
 * Palmer penguins: the species from the length and the depth of the bill.
 *
 * 342 birds: 151 Adelie, 68 Chinstrap, 123 Gentoo. Rows: in the order of the publication, which is by species.
 *
 * K. Gorman, T. Williams and W. Fraser (2014), Ecological sexual dimorphism and environmental variability within a
 * community of Antarctic penguins.
 */
export const penguins: DataSet = {
  id: 'penguins',
  label: dataSetLabels.penguins,
  gloss: 'Three species of penguins, told apart by their bills.',
  task: 'multiclass',
  inputs: 2,
  outputs: 3,
  featureNames: ['bill length (mm)', 'bill depth (mm)'],
  classNames: species,
  standardizedByDefault: true,
  fixed: true,
  provenance: {
    source:
      'Measured by K. Gorman, T. Williams and W. Fraser at Palmer Station, Antarctica; collected in palmerpenguins by A. Horst, A. Hill and K. Gorman',
    licence: 'CC0',
    citation: 'gorman2014',
    changes:
      'Only species, bill length and bill depth are kept; two of the 344 birds, whose bills were not measured, are left out.',
  },
  make() {
    const birds = species.flatMap((name, label) => penguinRows.rows[name].map((bill) => ({ bill, label })));
    const x = Float64Array.from(birds.flatMap(({ bill }) => bill));
    const y = new Float64Array(birds.length * species.length);
    birds.forEach(({ label }, row) => {
      y[row * species.length + label] = 1;
    });
    return { x, y, n: birds.length };
  },
};
