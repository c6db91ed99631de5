export { type Decoded, decode, encode, type Fields, namesState, printQuery } from './codec.ts';
export { namedFigure, readQuery } from './query.ts';
