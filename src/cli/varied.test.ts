import { describe, expect, it } from 'vitest';
import { UsageError } from './usage-error.ts';
import { variedIn } from './varied.ts';

const files: Readonly<Record<string, string>> = {
  'grid.json': '\ufeff{ "network.activation": [{ "id": "relu" }], "training.batchSize": [1, 16] }',
  'flat.json': '{ "training.batchSize": 16 }',
  'endless.json': '{ "a": [1e999] }',
  'none.json': '{}',
  'list.json': '[1, 16]',
};
const varied = (text: string) =>
  variedIn(text, (file) => {
    const content = files[file];
    if (content === undefined) throw new Error('ENOENT');
    return [new TextEncoder().encode(content)];
  });

describe('--vary', () => {
  it.each([
    ['[1,16]', [1, 16]],
    ['1,16', [1, 16]],
    ['3', [3]],
    ['0.1, 1e6', [0.1, 1e6]],
    ['relu,leaky-relu', ['relu', 'leaky-relu']],
    ['"relu"', ['relu']],
    ['null, default,0.5', [null, 'default', 0.5]],
    ['true,false', [true, false]],
    ['[8],[16,16]', [[8], [16, 16]]],
    ['[[8],[16,16]]', [[8], [16, 16]]],
    ['{"id":"relu"},{"id":"elu","alpha":2}', [{ id: 'relu' }, { id: 'elu', alpha: 2 }]],
    // Empty, for the sweep to refuse.
    ['[]', []],
  ])('reads the values %s', async (text, values) => {
    expect(await varied(`a.b=${text}`)).toEqual([{ path: 'a.b', values }]);
  });

  it('reads fields and values from a file', async () => {
    expect(await varied('@grid.json')).toEqual([
      { path: 'network.activation', values: [{ id: 'relu' }] },
      { path: 'training.batchSize', values: [1, 16] },
    ]);
  });

  const unread = (value: string) =>
    `--vary a: expected a JSON list, or numbers and words with commas between them, received ${value}; ` +
    'where the shell takes quotes away, --vary=@FILE reads them from a file';

  it.each([
    ['', '--vary: expected a field, = and its values, or @ and a file, received ""'],
    ['=1', '--vary: expected a field, = and its values, or @ and a file, received "=1"'],
    ['\u001b[0m', '--vary: expected a field, = and its values, or @ and a file, received "\\u001b[0m"'],
    ['a=', unread('""')],
    ['a=1,,16', unread('"1,,16"')],
    ['a=[{id:relu}]', unread('"[{id:relu}]"')],
    ['a=.5', unread('".5"')],
    ['a=1,1e999', '--vary a: expected finite numbers, received Infinity'],
    ['a={"b":[-1e999]}', '--vary a: expected finite numbers, received -Infinity'],
    ['@endless.json', '--vary a: expected finite numbers, received Infinity'],
    ['a=\u009b', unread('"\\u009b"')],
    [
      '@flat.json',
      '--vary=@flat.json: expected an object with a list for each field, received no list for "training.batchSize"',
    ],
    ['@none.json', '--vary=@none.json: expected an object with a list for each field, received none'],
    ['@list.json', '--vary=@list.json: expected an object with a list for each field, received none'],
    ['@gird.json', 'gird.json: expected a file that can be read, received ENOENT'],
  ])('refuses %j', async (text, message) => {
    await expect(varied(text)).rejects.toThrow(new UsageError(message));
  });
});
