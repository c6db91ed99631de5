import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Results } from '#lib/evidence/index.ts';
import { jsonOf } from '#lib/text/json.ts';

/** An experiment as the tests repeat it, or with all the seeds that it has in its deep form. */
export type Form = 'own' | 'deep';

/** Where results are saved. */
export interface Store {
  /** What was committed of an experiment; null where nothing was. */
  results(id: string, form: Form): Results | null;
  save(results: Results, form: Form): void;
  saveEvidence(text: string): void;
}

const place = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const folders: Readonly<Record<Form, string>> = {
  own: place('src/lib/experiments/results'),
  deep: place('src/lib/experiments/results/deep'),
};
const fileOf = (id: string, form: Form): string => `${folders[form]}/${id}.json`;

/** The repository: a file per experiment, and the page that is made of them. */
export const repository: Store = {
  results(id, form) {
    const file = fileOf(id, form);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null;
  },

  save(results, form) {
    mkdirSync(folders[form], { recursive: true });
    writeFileSync(fileOf(results.id, form), `${jsonOf(results)}\n`);
  },

  saveEvidence(text) {
    writeFileSync(place('docs/evidence.md'), text);
  },
};
