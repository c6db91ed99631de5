import { describe, expect, it } from 'vitest';
import { renderTex } from '#components/prose/tex.ts';
import { activation, activations, defaultParameters, withConvention } from '#lib/activations/index.ts';
import { formatValue, forms, formsAt, slotsAt } from './worked.ts';

const worked = (id: string, z: number) => {
  const entry = activation(id);
  return { activation: entry, parameters: defaultParameters(entry), z };
};

describe.each(activations)('$id', (entry) => {
  it.each([-2.5, 0, 1.5])('has a form for f and for f′ at %d whose slots are all filled', (z) => {
    const row = { activation: entry, parameters: defaultParameters(entry), z };
    const at = formsAt(row);
    for (const side of ['f', 'derivative'] as const) {
      const form = forms(entry)[side].find(({ key }) => key === at[side]);
      const html = renderTex(form?.tex ?? '\\missing', false, slotsAt(row));
      expect(html).not.toContain('@');
    }
  });
});

describe('formsAt', () => {
  it('works out what is on either side of the bend', () => {
    expect(formsAt(worked('leaky-relu', -2))).toEqual({ f: '1', derivative: 'plain' });
    expect(formsAt(worked('elu', -2))).toEqual({ f: '1', derivative: '1' });
    expect(formsAt(worked('leaky-relu', 2))).toEqual({ f: 'plain', derivative: 'plain' });
    expect(formsAt(worked('tanh', 2))).toEqual({ f: '0', derivative: '0' });
  });

  it('does not work out what is a convention', () => {
    expect(formsAt(worked('selu', 0)).derivative).toBe('plain');
    const entry = withConvention(activation('relu'), 'middle');
    expect(slotsAt({ activation: entry, parameters: {}, z: 0 })).toMatchObject({ d: '0.5', dIs: '=' });
  });
});

describe('slotsAt', () => {
  it('has z, in brackets where it is negative, the parameters and the values', () => {
    expect(slotsAt(worked('leaky-relu', -2.5))).toEqual({
      z: '−2.5',
      factor: '(−2.5)',
      negativeSlope: '0.01',
      f: '−0.025',
      fIs: '=',
      d: '0.01',
      dIs: '=',
    });
  });

  it('says where a value is rounded', () => {
    expect(slotsAt(worked('tanh', 1))).toMatchObject({ f: '0.7616', fIs: '≈', factor: '1' });
    expect([1 / 3, -1 / 3, 0.1 + 0.2].map(formatValue)).toEqual(['1/3', '−1/3', '0.3']);
  });
});
