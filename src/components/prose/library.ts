/** The library of cells, as its source says it: for its page, and for the help in a cell. */
import { type Entry, entriesOf, groups, importable } from '#cells/docs/entries.ts';
import { exampleCell } from '#cells/docs/example.ts';
import committed from '#cells/docs/examples.json';
import { type Output, parseOutput } from '#cells/output.ts';
import { present } from '#lib/assert/present.ts';

const sources = import.meta.glob<string>(
  [
    '../../cells/library/*.ts',
    '../../lib/{datasets,initializers,losses,network,numeric,random,statistics,training}/*.ts',
    '!../../**/*.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const entries = entriesOf((path) => present(sources[path.replace('src/', '../../')], path));
const names = importable(entries);
const outputs: Readonly<Record<string, readonly unknown[]>> = committed;

/** An example of the library as a cell. */
export interface Example {
  readonly code: string;
  readonly outputs: readonly Output[];
}

export const exampleOf = ({ name, example }: Entry): Example | null =>
  example === null
    ? null
    : {
        code: exampleCell(example, names),
        outputs: present(outputs[name], `the output of the example of ${name}`).map(parseOutput),
      };

/** All that the library exports, group by group. */
export const library = groups.map((group) => ({
  group,
  entries: entries.filter((entry) => entry.group === group),
}));

/** What help in a cell says of a name: how it is used, and its sentence. */
export type Help = Readonly<Record<string, { readonly signature: string; readonly line: string }>>;

const firstSentence = (line: string): string => /^.*?[.](?=\s|$)/.exec(line)?.[0] ?? line;

export const help: Help = Object.fromEntries(
  entries.map(({ name, group, call, line, more }) => {
    // Of an activation its formula says most.
    const said = group === 'Activations' ? more[0] : undefined;
    return [name, { signature: call, line: said ?? firstSentence(line) }];
  }),
);
