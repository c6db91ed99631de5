/** Every figure that is declared, in the order of the course: for lessons' checks, pages, and tests. */
import { absCollapse } from './abs-collapse/figure.ts';
import { activationExplorer } from './activation-explorer/figure.ts';
import { bornDead } from './born-dead/figure.ts';
import { boundaryBySlope } from './boundary-by-slope/figure.ts';
import { byHand } from './by-hand/figure.ts';
import { collapse } from './collapse/figure.ts';
import { comparison } from './comparison/figure.ts';
import { costOfAPass } from './cost-of-a-pass/figure.ts';
import { digitPad } from './digit-pad/figure.ts';
import { digitUnits } from './digit-units/figure.ts';
import { digitsSeeds } from './digits-seeds/figure.ts';
import { gradientByLayer } from './gradient-by-layer/figure.ts';
import { guide } from './guide/figure.ts';
import { howToLie } from './how-to-lie/figure.ts';
import { learnedSlopes } from './learned-slopes/figure.ts';
import { lossShapes } from './loss-shapes/figure.ts';
import { misreadDigits } from './misread-digits/figure.ts';
import { neuronStepper } from './neuron-stepper/figure.ts';
import { pathProduct } from './path-product/figure.ts';
import { race } from './race/figure.ts';
import { randomSlopes } from './random-slopes/figure.ts';
import { rescue } from './rescue/figure.ts';
import { rescueMany } from './rescue-many/figure.ts';
import { retrain } from './retrain/figure.ts';
import type { FigureDeclaration } from './shared/declaration.ts';
import { slopeCurves } from './slope-curves/figure.ts';
import { slopeLens } from './slope-lens/figure.ts';
import { sumOfRelus } from './sum-of-relus/figure.ts';
import { throughManyLayers } from './through-many-layers/figure.ts';
import { throughOneLayer } from './through-one-layer/figure.ts';
import { unitPlane } from './unit-plane/figure.ts';

export { checkState, type FigureDeclaration } from './shared/declaration.ts';

export const figures: readonly FigureDeclaration[] = [
  byHand,
  lossShapes,
  collapse,
  boundaryBySlope,
  activationExplorer,
  sumOfRelus,
  neuronStepper,
  pathProduct,
  unitPlane,
  bornDead,
  absCollapse,
  slopeLens,
  rescue,
  rescueMany,
  comparison,
  retrain,
  slopeCurves,
  learnedSlopes,
  randomSlopes,
  throughOneLayer,
  throughManyLayers,
  costOfAPass,
  gradientByLayer,
  howToLie,
  race,
  guide,
  digitsSeeds,
  digitUnits,
  misreadDigits,
  digitPad,
];
