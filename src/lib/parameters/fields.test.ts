import { describe, expect, it } from 'vitest';
import { choiceListField } from './fields.ts';

describe('choiceListField', () => {
  const field = choiceListField({
    name: 'show',
    label: 'Show',
    options: ['relu', 'elu', 'tanh'],
    minimumLength: 1,
    maximumLength: 2,
  });

  it('reads each id once, in the order of the list', () => {
    expect(field.parse('tanh,relu')).toEqual(['relu', 'tanh']);
    expect(field.print(['relu', 'tanh'])).toBe('relu,tanh');
  });

  it.each(['', 'relu,elu,tanh', 'relu,relu', 'swish', 'relu,'])('refuses “%s”', (text) => {
    expect(field.parse(text)).toBeUndefined();
    expect(field.expected).toBe('1 to 2 of relu, elu, tanh, each once, with commas between them');
  });
});
