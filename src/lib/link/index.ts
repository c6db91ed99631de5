export { type Decoded, decode, encode, type Fields, printQuery } from './codec.ts';
export { booleanField, choiceField, type Field, integerListField, numberField } from './fields.ts';
export { optionalField } from './optional.ts';
