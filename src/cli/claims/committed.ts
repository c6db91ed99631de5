import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClaimResults, FreshResults } from '#lib/claims/index.ts';
import type { Results } from '#lib/evidence/index.ts';
import { jsonOf } from '#lib/text/json.ts';

/** An experiment as the tests repeat it, or with all the seeds that it has in its deep form. */
export type Form = 'own' | 'deep';

/** Where results are saved. */
export interface Store {
  /** What was committed of an experiment; null where nothing was. */
  results(id: string, form: Form): Results | null;
  save(results: Results, form: Form): void;
  /** What was committed of a claim; null where nothing was. */
  claim(id: string): ClaimResults | null;
  saveClaim(results: ClaimResults): void;
  /** What a claim came to on fresh seeds; null where that is nothing. */
  fresh(id: string): FreshResults | null;
  saveFresh(results: FreshResults): void;
  saveEvidence(text: string): void;
}

const place = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const folders: Readonly<Record<Form, string>> = {
  own: place('src/lib/experiments/results'),
  deep: place('src/lib/experiments/results/deep'),
};

const claimFolder = place('src/lib/claims/results');
const freshFolder = place('src/lib/claims/results/fresh');

const read = <Saved>(file: string): Saved | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved) : null;

function write(folder: string, saved: { readonly id: string }): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${saved.id}.json`, `${jsonOf(saved)}\n`);
}

/** The repository: a file per experiment and per claim, and the page that is made of them. */
export const repository: Store = {
  results: (id, form) => read(`${folders[form]}/${id}.json`),
  save: (results, form) => write(folders[form], results),
  claim: (id) => read(`${claimFolder}/${id}.json`),
  saveClaim: (results) => write(claimFolder, results),
  fresh: (id) => read(`${freshFolder}/${id}.json`),
  saveFresh: (results) => write(freshFolder, results),
  saveEvidence: (text) => writeFileSync(place('docs/evidence.md'), text),
};
