import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSlope } from '#lib/activations/library-defaults.ts';
import { type Listing, listings, type Printed } from '#lib/listings/index.ts';
import { type ListedCode, listing } from './listings.ts';

const tolerance = 1e-6;

/** Where two lines differ: in shape, or by more than the tolerance. */
function differences(ours: Printed, theirs: Printed, path: string): readonly string[] {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= tolerance ? [] : [`${path}: ours ${ours}, theirs ${theirs}`];
  }
  if (typeof ours === 'number' || typeof theirs === 'number' || ours.length !== theirs.length) {
    return [`${path}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`];
  }
  return ours.flatMap((each, index) => differences(each, theirs[index] as Printed, `${path}[${index}]`));
}

const all = Object.entries(listings);

describe.each(all)('%s', (id: string, { printed }: Listing) => {
  const [ours, ...twins] = listing(id).codes as readonly [ListedCode, ...ListedCode[]];

  it('gives what its twins printed', () => {
    expect(twins.map(({ language }) => language)).toEqual(['torch', 'numpy']);
    for (const { name, run } of twins) expect(differences(printed(), run?.printed ?? [], name)).toEqual([]);
  });

  it('was printed by its twins as they are', () => {
    for (const { files, run } of twins) {
      const digest = createHash('sha256')
        .update(readFileSync(files[0] as string))
        .digest('hex');
      expect(run?.digest, `${files[0]}: run scripts/reference/snippets.py`).toBe(digest);
    }
  });

  it('is short, and has its source as it stands in its file', () => {
    for (const { code, name } of [ours, ...twins])
      expect(code.split('\n').length, name).toBeLessThanOrEqual(34);
    const files = ours.files.map((file) => readFileSync(file, 'utf8'));
    for (const part of ours.code.split(/\n\n(?=\/\*\*|export|function)/)) {
      expect(files.some((text) => text.includes(part))).toBe(true);
    }
  });
});

it('the twin of Leaky ReLU speaks of the defaults that the table of libraries has', () => {
  const torch = listing('leakyRelu').codes.find(({ language }) => language === 'torch');
  const [own, layer, called] = [
    defaultSlope('PyTorch'),
    defaultSlope('Keras 3', 'layer'),
    defaultSlope('Keras 3', 'function'),
  ];
  for (const text of [
    `a=${own}`,
    `is ${own} unless`,
    `${layer} in the layer and ${called} in the function`,
  ]) {
    expect(torch?.code).toContain(text);
  }
});

it('every folder of twins is of a listing', () => {
  const folders = readdirSync('reference/snippets', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(all.map(([id]) => id).sort());
});

it('finds where numbers differ, and where shapes do', () => {
  expect(differences([1, [2, 3]], [1 + 1e-7, [2, 3.1]], 'line')).toEqual(['line[1][1]: ours 3, theirs 3.1']);
  expect(differences([1], [1, 2], 'line')).toEqual(['line: ours [1], theirs [1,2]']);
  expect(differences([Number.NaN], [1], 'line')).toEqual(['line[0]: ours NaN, theirs 1']);
});

it('says what a listing names that is not there', () => {
  expect(() => listing('nothing')).toThrow('listing nothing: expected a value, received undefined');
});
