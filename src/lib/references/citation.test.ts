import { describe, expect, it } from 'vitest';
import { bySource, fullAuthors, narrative, parenthetical, readAt, stopAfter } from './citation.ts';

const person = (family: string, given: string) => ({ family, given });
const he = {
  key: 'he2015',
  type: 'inproceedings',
  authors: [person('He', 'Kaiming'), person('Zhang', 'Xiangyu'), person('Sun', 'Jian')],
  title: 'Delving Deep into Rectifiers',
  year: 2015,
  arxiv: '1502.01852',
};
const lu = { ...he, authors: [person('Lu', 'Lu'), person('LeCun', 'Jean-Luc M.')], year: 2020 };

describe('citations', () => {
  it('end a title once', () => {
    expect(['Why it dies', 'Why does it die?', 'Dead!'].map(stopAfter)).toEqual(['.', '', '']);
  });

  it('shortens three authors and joins two', () => {
    expect(parenthetical(he)).toBe('He et al., 2015');
    expect(narrative(lu)).toBe('Lu and LeCun (2020)');
  });

  it('writes all authors with initials', () => {
    expect(fullAuthors(he.authors)).toBe('He, K., Zhang, X., and Sun, J.');
    expect(fullAuthors(lu.authors)).toBe('Lu, L. and LeCun, J.-L. M.');
    expect(fullAuthors([person('PyTorch', '')])).toBe('PyTorch');
  });

  it('prefers the DOI, then arXiv, then the address', () => {
    expect(readAt({ ...he, doi: '10.1/x' })?.href).toBe('https://doi.org/10.1/x');
    expect(readAt(he)).toEqual({ label: 'arXiv:1502.01852', href: 'https://arxiv.org/abs/1502.01852' });
    const { arxiv: _, ...bare } = he;
    expect(readAt({ ...bare, url: 'https://www.example.org/a' })?.label).toBe('example.org');
    expect(readAt(bare)).toBeNull();
  });

  it('sorts by authors, then year', () => {
    expect([lu, { ...he, year: 2016 }, he].sort(bySource).map(({ year }) => year)).toEqual([
      2015, 2016, 2020,
    ]);
  });
});
