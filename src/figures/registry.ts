/** Every figure that is declared, in the order of the course: for lessons' checks, pages, and tests. */
import { activationExplorer } from './activation-explorer/figure.ts';
import { boundaryBySlope } from './boundary-by-slope/figure.ts';
import { collapse } from './collapse/figure.ts';
import { neuronStepper } from './neuron-stepper/figure.ts';
import { pathProduct } from './path-product/figure.ts';
import { rescue } from './rescue/figure.ts';
import { retrain } from './retrain/figure.ts';
import type { FigureDeclaration } from './shared/declaration.ts';
import { unitPlane } from './unit-plane/figure.ts';

export { checkState, type FigureDeclaration } from './shared/declaration.ts';

export const figures: readonly FigureDeclaration[] = [
  collapse,
  boundaryBySlope,
  activationExplorer,
  neuronStepper,
  pathProduct,
  unitPlane,
  rescue,
  retrain,
];
