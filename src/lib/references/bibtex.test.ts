import { describe, expect, it } from 'vitest';
import { parseBibliography } from './bibtex.ts';

const he = `
A comment between entries.

@inproceedings{he2015,
  author = {He, Kaiming and Zhang, Xiangyu and Ren, Shaoqing and Sun, Jian},
  title = {Delving Deep into {Rectifiers}},
  booktitle = "ICCV",
  year = 2015,
  pages = {1026--1034},
  doi = {https://doi.org/10.1109/ICCV.2015.123},
  eprint = {1502.01852}, archivePrefix = {arXiv},
}
`;

describe('parseBibliography', () => {
  it('reads an entry', () => {
    expect(parseBibliography(he)).toEqual([
      {
        key: 'he2015',
        type: 'inproceedings',
        authors: [
          { family: 'He', given: 'Kaiming' },
          { family: 'Zhang', given: 'Xiangyu' },
          { family: 'Ren', given: 'Shaoqing' },
          { family: 'Sun', given: 'Jian' },
        ],
        title: 'Delving Deep into Rectifiers',
        year: 2015,
        venue: 'ICCV',
        pages: '1026–1034',
        doi: '10.1109/ICCV.2015.123',
        arxiv: '1502.01852',
      },
    ]);
  });

  it('reads names in either order', () => {
    const [entry] = parseBibliography(
      '@misc{a1, author={Andrew L. Maas and Horst, Allison}, title={T}, year={2013}}',
    );
    expect(entry?.authors).toEqual([
      { family: 'Maas', given: 'Andrew L.' },
      { family: 'Horst', given: 'Allison' },
    ]);
  });

  it.each([
    ['@misc{a1, title={T}, year={2013}}', 'a1: expected the field author, received title, year'],
    ['@misc{a1, author={A B}, title={T}, year={soon}}', 'a1.year: expected four digits, received “soon”'],
    ['@misc{a1, author={A B', 'line 1: expected a closing brace for this value'],
    [
      '@misc{a1,\n author=A}',
      'line 2: expected a value in braces or quotation marks, or a number, received “A}”',
    ],
    ['@misc{a1, author={A \\"o}, title={T}, year=2013}', 'a1.author: expected Unicode text'],
    ['@misc{A1, }', 'expected a key in lower case'],
    [`${he}${he}`, 'the key he2015 is used twice'],
    ['@misc{a1, title={T}, title={U}}', 'a1 has the field title twice'],
  ])('refuses %s', (source, message) => {
    expect(() => parseBibliography(source)).toThrow(message);
  });
});
