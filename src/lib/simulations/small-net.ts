import { parseSpec, type RunSpec } from '../spec/index.ts';
import { type SmallNet, smallNetDocument } from './small-net-setup.ts';

/** The small net of `smallNetDocument` as a whole specification. */
export function smallNet(run: SmallNet): RunSpec {
  return parseSpec(smallNetDocument(run));
}
