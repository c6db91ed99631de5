export { type Decoded, decode, encode, type Fields, printQuery } from './codec.ts';
