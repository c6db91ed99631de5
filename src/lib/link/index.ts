export { type Decoded, decode, encode, type Fields, namesState, printQuery, readQuery } from './codec.ts';
