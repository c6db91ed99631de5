import { describe, expect, it } from 'vitest';
import { tableToCsv } from './table.ts';

describe('tableToCsv', () => {
  it('quotes what needs it, keeps numbers whole, leaves gaps empty', () => {
    const csv = tableToCsv({
      caption: 'not in the file',
      columns: [{ label: 'unit' }, { label: 'loss, mean', numeric: true, format: () => 'rounded' }],
      rows: [
        ['a "b"', 1 / 3],
        ['two\nlines', null],
      ],
    });
    expect(csv).toBe('unit,"loss, mean"\r\n"a ""b""",0.3333333333333333\r\n"two\nlines",\r\n');
  });
});
