import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { claims } from '#lib/claims/index.ts';
import { deepened, type Experiment, type Results } from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';

// The site's address is known to its builds alone.
vi.stubEnv('SITE', 'https://negative-slope.example');
const { downloads } = await import('./data.ts');
afterAll(vi.unstubAllEnvs);

const committed = import.meta.glob<Results>('../../lib/experiments/results/**/*.json', {
  eager: true,
  import: 'default',
});

function textOf(file: string): string {
  const content = downloads.get(file);
  if (typeof content !== 'string') throw new Error(`expected a text ${file}, received ${typeof content}`);
  return content;
}

/** The cells of a CSV file by RFC 4180, read without what wrote it. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = csv.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(csv) ?? [];
    if (end === undefined) throw new Error(`expected a cell at ${at}, received ${csv.slice(at, at + 40)}`);
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

/** What a CSV file of runs says, in the form of committed results. */
function quantitiesIn(csv: string, names: Results): unknown {
  const [[, , ...heads] = [], ...rows] = cellsOf(csv);
  return Object.fromEntries(
    Object.entries(names.arms).map(([arm, { quantities }]) => {
      const own = rows.filter(([name]) => name === arm);
      const column = (name: string) =>
        own.map((cells) => {
          const cell = cells[2 + heads.indexOf(name)];
          return cell === '' ? null : Number(cell);
        });
      return [arm, Object.fromEntries(Object.keys(quantities).map((name) => [name, column(name)]))];
    }),
  );
}

const quantitiesOf = ({ arms }: Results): unknown =>
  Object.fromEntries(Object.entries(arms).map(([arm, { quantities }]) => [arm, quantities]));

const seedsIn = (csv: string) =>
  cellsOf(csv)
    .slice(1)
    .map(([arm, seed]) => [arm, Number(seed)]);
const seedsOf = ({ arms }: Experiment) =>
  Object.entries(arms).flatMap(([arm, { seeds }]) => seeds.map((seed) => [arm, seed]));

describe('the files to download', () => {
  it.each(experiments)('have the runs of $id to the bit', (experiment) => {
    const { id } = experiment;
    const results = committed[`../../lib/experiments/results/${id}.json`] as Results;
    expect(quantitiesIn(textOf(`${id}.csv`), results)).toEqual(quantitiesOf(results));
    expect(seedsIn(textOf(`${id}.csv`))).toEqual(seedsOf(experiment));
    const deep = committed[`../../lib/experiments/results/deep/${id}.json`];
    expect(downloads.has(`${id}-deep.csv`)).toBe(deep !== undefined);
    if (deep === undefined) return;
    expect(quantitiesIn(textOf(`${id}-deep.csv`), deep)).toEqual(quantitiesOf(deep));
    expect(seedsIn(textOf(`${id}-deep.csv`))).toEqual(seedsOf(deepened(experiment)));
  });

  it('have, of each experiment, what was decided and what it came to', () => {
    for (const { id, hypothesis, arms, expected } of experiments) {
      const results = committed[`../../lib/experiments/results/${id}.json`] as Results;
      const { inputs, verdict, findings } = results;
      const definition = JSON.parse(textOf(`${id}.json`));
      expect(definition).toMatchObject({ id, hypothesis, expected, inputs, verdict, findings });
      expect(Object.keys(definition.arms)).toEqual(Object.keys(arms));
    }
  });

  it('have set-ups that can be run, to the weights that were committed', () => {
    const { seeds, setup, seedIn, firstDigests } = JSON.parse(textOf('deaths-by-rate.json')).arms.rate3;
    expect([seeds.length, seedIn]).toEqual([200, ['data.seed', 'network.init.seed', 'training.seed']]);
    expect(train(parseSpec(setup)).digest).toBe(firstDigests[0]);
  });

  it('have what each claim rests on, and how that came out', () => {
    const given: readonly { readonly id: string; readonly parts: readonly object[] }[] = JSON.parse(
      textOf('claims.json'),
    );
    expect(given.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(given.find(({ id }) => id === 'unbounded-output')).toMatchObject({ verdict: 'not as stated' });
    expect(given.flatMap(({ parts }) => parts).filter((part) => !('outcome' in part))).toEqual([]);
  });

  it('have a line of the dictionary for every column', () => {
    const [heads, ...lines] = cellsOf(textOf('dictionary.csv'));
    expect(heads).toEqual([
      'experiment',
      'quantity',
      'meaning',
      'unit',
      'whole',
      'lowest',
      'highest',
      'missing',
      'arms',
    ]);
    const columns = experiments.flatMap(({ id }) => {
      const [[, , ...names] = []] = cellsOf(textOf(`${id}.csv`));
      return names.map((name) => `${id} ${name}`);
    });
    expect(lines.map(([id, name]) => `${id} ${name}`)).toEqual(columns);
    expect(lines.filter(([, , meaning, , , , , , arms]) => meaning === '' || arms === '')).toEqual([]);
  });

  it('are in one archive, each with its checksum', () => {
    const archive = downloads.get('evidence.zip');
    if (!(archive instanceof Uint8Array)) throw new Error('expected an archive, received none');
    const entries = unzipSync(archive);
    const folder = 'negative-slope-evidence/';
    const sums = strFromU8(entries[`${folder}SHA256SUMS`] ?? new Uint8Array())
      .trim()
      .split('\n');
    const listed = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...listed.keys()]).toEqual([...downloads.keys()].filter((name) => name !== 'evidence.zip'));
    for (const [name, sum] of listed) {
      const bytes = entries[folder + name] ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
      // What starts with its mark loses it in decoding.
      expect(strFromU8(bytes).replace(/^\ufeff/, '')).toBe(textOf(name).replace(/^\ufeff/, ''));
    }
    expect(Object.keys(entries)).toHaveLength(listed.size + 1);
  });

  it('say how to run an experiment again, by a command that does', () => {
    const [command = ''] = /^ {4}npm run .* claims .*$/m.exec(textOf('README.txt')) ?? [];
    expect(command.trim()).toMatch(/ claims neuron$/);
    const { status, stdout } = spawnSync(command, { shell: true, encoding: 'utf8' });
    expect(stdout).toMatch(/"id":"neuron".*"matches":true/);
    expect(status).toBe(0);
  });
});
