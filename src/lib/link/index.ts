export { type Decoded, decode, encode, type Fields, printQuery } from './codec.ts';
export {
  booleanField,
  choiceField,
  choiceListField,
  type Field,
  integerListField,
  numberField,
} from './fields.ts';
export { optionalField } from './optional.ts';
