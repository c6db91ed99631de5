/** What a cell needs once it is run, or once its code is the reader's own. */
export { runInSandbox } from '#cells/frame/sandbox.ts';
export { CodeLines } from '../CodeLines.tsx';
export { Outputs } from '../Outputs.tsx';
export { sentenceOf } from '../said.ts';
