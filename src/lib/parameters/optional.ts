import type { Field } from './fields.ts';

/** A field that may also be null, written as a word: `none`, `default`. */
export function optionalField<Value>(field: Field<Value>, word: string): Field<Value | null> {
  return {
    ...field,
    expected: `${field.expected}, or ${word}`,
    print: (value) => (value === null ? word : field.print(value)),
    parse: (text) => (text === word ? null : field.parse(text)),
  };
}
