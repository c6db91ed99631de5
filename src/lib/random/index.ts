export { type RandomStream, stream, streamState } from './stream.ts';
