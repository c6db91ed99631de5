export {
  type Check,
  check,
  checkSentence,
  digestOf,
  type Pin,
  type PinnedResult,
  pinKeys,
  pinned,
  pinOf,
} from './pin.ts';
