import { describe, expect, it } from 'vitest';
import { tableToCsv } from './csv.ts';

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

  it('begins with the mark by which spreadsheets know ′, ∂ and ₁', () => {
    const columns = [{ label: 'f′(z)' }, { label: '∂L/∂w₁' }];
    const bytes = new TextEncoder().encode(tableToCsv({ caption: '', columns, rows: [] }));
    expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'f'.charCodeAt(0)]);
    expect(new TextDecoder().decode(bytes)).toBe('f′(z),∂L/∂w₁\r\n');
  });

  it('has no formulas, and no numbers that are none', () => {
    const rows = [
      ['=1+1', Number.NaN],
      ['@sum', Number.POSITIVE_INFINITY],
      ['-0.5', -0.5],
      ['−z', 1e-300],
    ];
    const csv = tableToCsv({ caption: '', columns: [{ label: '+a, b' }, { label: 'x' }], rows });
    expect(csv).toBe("\ufeff\"'+a, b\",x\r\n'=1+1,\r\n'@sum,\r\n-0.5,-0.5\r\n−z,1e-300\r\n");
  });
});
