export {
  type AbsEnd,
  type AbsInput,
  type AbsOutcome,
  absRun,
  absSteps,
} from './abs-collapse-run.ts';
export { absCollapseSetup } from './abs-collapse-setup.ts';
export {
  type RescueInput,
  type RescueOutcome,
  rescueRun,
  rescueSpec,
  rescueSteps,
} from './rescue-run.ts';
export { rescueSetup } from './rescue-setup.ts';
export {
  type SlopeCurveInput,
  type SlopeCurveOutcome,
  type SlopeEnd,
  type SlopeOutcome,
  slopeCurveRun,
  slopeCurveSteps,
} from './slope-curve-run.ts';
export { slopeCurveSetup } from './slope-curve-setup.ts';
export { type ZeroShareInput, type ZeroShareOutcome, zeroShare, zeroShareSteps } from './zero-share-run.ts';
export { zeroShareSetup } from './zero-share-setup.ts';
