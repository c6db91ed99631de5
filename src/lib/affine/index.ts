export { bestSingleLayer, type Fit } from './fit.ts';
export {
  cutAtFolds,
  foldIn,
  type GridSpec,
  gridCrossings,
  gridLines,
  type Polyline,
  ticksOf,
} from './grid.ts';
export {
  type AffineLayer,
  applyLayer,
  collapse,
  compose,
  type Matrix,
  multiply,
  multiplyVector,
  type Vector,
} from './layer.ts';
export { pieceAt, pieceWith, type Sides, type Stages, stagesOf, throughLayers } from './stack.ts';
