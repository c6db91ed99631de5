/** Listings as they are shown: the course’s source beside its twins, as all of it stands in its files. */
import { present } from '#lib/assert/present.ts';
import { type Language, languages, listings, type Part, type Printed } from '#lib/listings/index.ts';
import { declarationIn } from './listing/declaration.ts';

const sources = import.meta.glob<string>(
  [
    '../../lib/{activations,affine,losses,network,numeric,optimizers,simulations,statistics,unit-ledger}/*.ts',
    '!**/*.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const twins = import.meta.glob<string>('../../../reference/snippets/*/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const printed = import.meta.glob<Readonly<Record<string, Run>>>(
  '../../../reference/snippets/*/printed.json',
  { import: 'default', eager: true },
);

/** What a twin printed when it was run, and which text of it that was. */
export interface Run {
  /** SHA-256 of its file. */
  readonly digest: string;
  /** Of its library. */
  readonly version: string;
  /** Line by line. */
  readonly printed: readonly Printed[];
}

/** A listing in one language. */
export interface ListedCode {
  readonly language: Language;
  /** “PyTorch” */
  readonly name: string;
  /** What is shown: imports and functions. */
  readonly code: string;
  /** Where it stands, from the root of the project. */
  readonly files: readonly string[];
  /** Where a library does otherwise. Its code stands between backticks. */
  readonly note: string | null;
  /** For each line that can be pointed at, its place in the code, from 0, by its name. */
  readonly lines: ReadonlyMap<string, number>;
  /** What a twin goes on with: inputs, and what it prints of them; null for ours. */
  readonly tried: string | null;
  /** What that printed; null for ours. */
  readonly run: Run | null;
}

interface ListingShown {
  readonly id: string;
  readonly title: string;
  /** In the order of the tabs. */
  readonly codes: readonly ListedCode[];
}

const names: Readonly<Record<Language, string>> = {
  typescript: 'TypeScript',
  torch: 'PyTorch',
  numpy: 'NumPy',
};

/** The line of a twin under which it prints. */
export const inputsLine = '# On given inputs\n';

/** A listing, in all its languages. Throws an Error where something that it names is not there. */
export function listing(id: string): ListingShown {
  const { title, source, notes, lines = {} } = present(listings[id], `listing ${id}`);
  const codes = languages.map((language): ListedCode => {
    const text = language === 'typescript' ? ours(source) : twinOf(id, language);
    const found = Object.entries(lines).map(
      ([name, fragments]) => [name, lineOf(text.code, fragments[language], `${id}, ${language}`)] as const,
    );
    if (new Set(found.map(([, line]) => line)).size < found.length) {
      throw new Error(
        `listing ${id}, ${language}: expected a line of its own for each of ${Object.keys(lines).join(', ')}`,
      );
    }
    return {
      language,
      name: names[language],
      ...text,
      note: notes?.[language] ?? null,
      lines: new Map(found),
    };
  });
  return { id, title, codes };
}

type Text = Pick<ListedCode, 'code' | 'files' | 'tried' | 'run'>;

function ours(parts: readonly Part[]): Text {
  const shown = parts.flatMap(({ file, names }) => {
    const text = present(sources[`../../lib/${file}`], `src/lib/${file}, of a folder that listings show`);
    return names.map((name) => declarationIn(text, name));
  });
  return {
    code: shown.join('\n\n'),
    files: parts.map(({ file }) => `src/lib/${file}`),
    tried: null,
    run: null,
  };
}

function twinOf(id: string, language: Exclude<Language, 'typescript'>): Text {
  const file = `reference/snippets/${id}/with_${language}.py`;
  const text = present(twins[`../../../${file}`], file);
  const at = text.indexOf(inputsLine);
  if (at === -1) throw new Error(`${file}: expected the line “${inputsLine.trim()}”, received none`);
  const runs = present(
    printed[`../../../reference/snippets/${id}/printed.json`],
    `what the twins of ${id} printed`,
  );
  return {
    code: text.slice(0, at).trimEnd(),
    files: [file],
    tried: text.slice(at + inputsLine.length).trimEnd(),
    run: present(runs[language], `what ${file} printed`),
  };
}

/** In which line a piece of code stands. Throws an Error unless it stands in one alone. */
function lineOf(code: string, fragment: string, where: string): number {
  const found = code.split('\n').flatMap((line, index) => (line.includes(fragment) ? [index] : []));
  const [line, ...others] = found;
  if (line === undefined || others.length > 0) {
    throw new Error(
      `listing ${where}: expected “${fragment}” in one line, received it in ${found.length} of them`,
    );
  }
  return line;
}
