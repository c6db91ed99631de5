export { engineNames } from './engines.ts';
export { claimsResult, pinKeys } from './keys.ts';
export {
  type Check,
  check,
  checkSentence,
  digestOf,
  type Pin,
  type PinnedResult,
  pinned,
  pinOf,
} from './pin.ts';
