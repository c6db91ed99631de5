import { expect, it } from 'vitest';
import { cellsBefore } from './before.ts';

const codes: Readonly<Record<string, string>> = {
  a: "import { text } from 'negative-slope';",
  b: "import { x } from './a.ts';",
  c: "import { x } from './a.ts';\nimport { y } from './b.ts';",
  d: "import { z } from './e.ts';",
  e: "import { z } from './d.ts';",
};
const before = (id: string) => cellsBefore(id, (each) => codes[each] ?? '');

it('cells run after all that they import, each once', () => {
  expect(before('a')).toEqual([]);
  expect(before('c')).toEqual(['a', 'b']);
});

it('a circle is said', () => {
  expect(() => before('d')).toThrow('cell d: expected to import earlier cells, received d → e → d');
});
