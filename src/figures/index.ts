/**
 * The only list of widgets: the gallery and the pages under /embed/ come from it.
 * A face takes `id` and `start`, a part of its state; each fixture is such a part.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { exercise } from '#lib/exercises/index.ts';
import AbsCollapse from './abs-collapse/AbsCollapse.astro';
import { absCollapse } from './abs-collapse/figure.ts';
import { fixtures as absCollapseFixtures } from './abs-collapse/fixtures.ts';
import ActivationExplorer from './activation-explorer/ActivationExplorer.astro';
import { activationExplorer } from './activation-explorer/figure.ts';
import { fixtures as activationExplorerFixtures } from './activation-explorer/fixtures.ts';
import BornDead from './born-dead/BornDead.astro';
import { bornDead } from './born-dead/figure.ts';
import { fixtures as bornDeadFixtures } from './born-dead/fixtures.ts';
import BoundaryBySlope from './boundary-by-slope/BoundaryBySlope.astro';
import { boundaryBySlope } from './boundary-by-slope/figure.ts';
import { fixtures as boundaryBySlopeFixtures } from './boundary-by-slope/fixtures.ts';
import Collapse from './collapse/Collapse.astro';
import { collapse } from './collapse/figure.ts';
import { fixtures as collapseFixtures } from './collapse/fixtures.ts';
import Comparison from './comparison/Comparison.astro';
import { comparison } from './comparison/figure.ts';
import { fixtures as comparisonFixtures } from './comparison/fixtures.ts';
import { gradedFigure } from './graded-exercise/declaration.ts';
import { fixtures as gradedExerciseFixtures } from './graded-exercise/fixtures.ts';
import GradedExercise from './graded-exercise/GradedExercise.astro';
import { learnedSlopes } from './learned-slopes/figure.ts';
import { fixtures as learnedSlopesFixtures } from './learned-slopes/fixtures.ts';
import LearnedSlopes from './learned-slopes/LearnedSlopes.astro';
import { neuronStepper } from './neuron-stepper/figure.ts';
import { fixtures as neuronStepperFixtures } from './neuron-stepper/fixtures.ts';
import NeuronStepper from './neuron-stepper/NeuronStepper.astro';
import { pathProduct } from './path-product/figure.ts';
import { fixtures as pathProductFixtures } from './path-product/fixtures.ts';
import PathProduct from './path-product/PathProduct.astro';
import { randomSlopes } from './random-slopes/figure.ts';
import { fixtures as randomSlopesFixtures } from './random-slopes/fixtures.ts';
import RandomSlopes from './random-slopes/RandomSlopes.astro';
import { rescue } from './rescue/figure.ts';
import { fixtures as rescueFixtures } from './rescue/fixtures.ts';
import Rescue from './rescue/Rescue.astro';
import { rescueMany } from './rescue-many/figure.ts';
import { fixtures as rescueManyFixtures } from './rescue-many/fixtures.ts';
import RescueMany from './rescue-many/RescueMany.astro';
import { retrain } from './retrain/figure.ts';
import { fixtures as retrainFixtures } from './retrain/fixtures.ts';
import Retrain from './retrain/Retrain.astro';
import type { FigureDeclaration } from './shared/declaration.ts';
import { slopeCurves } from './slope-curves/figure.ts';
import { fixtures as slopeCurvesFixtures } from './slope-curves/fixtures.ts';
import SlopeCurves from './slope-curves/SlopeCurves.astro';
import { slopeLens } from './slope-lens/figure.ts';
import { fixtures as slopeLensFixtures } from './slope-lens/fixtures.ts';
import SlopeLens from './slope-lens/SlopeLens.astro';
import { unitPlane } from './unit-plane/figure.ts';
import { fixtures as unitPlaneFixtures } from './unit-plane/fixtures.ts';
import UnitPlane from './unit-plane/UnitPlane.astro';

export interface Widget {
  /** Its page under /embed/, and the name of its figure in links. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parameters?: FigureDeclaration['parameters'];
  readonly Face: AstroComponentFactory;
  /** What the face needs besides its id: which exercise it is. */
  readonly props?: Readonly<Record<string, string>>;
  readonly fixtures: Readonly<Record<string, object>>;
}

export const widgets: readonly Widget[] = [
  { ...collapse, Face: Collapse, fixtures: collapseFixtures },
  { ...boundaryBySlope, Face: BoundaryBySlope, fixtures: boundaryBySlopeFixtures },
  { ...activationExplorer, Face: ActivationExplorer, fixtures: activationExplorerFixtures },
  { ...neuronStepper, Face: NeuronStepper, fixtures: neuronStepperFixtures },
  { ...pathProduct, Face: PathProduct, fixtures: pathProductFixtures },
  { ...unitPlane, Face: UnitPlane, fixtures: unitPlaneFixtures },
  { ...bornDead, Face: BornDead, fixtures: bornDeadFixtures },
  { ...absCollapse, Face: AbsCollapse, fixtures: absCollapseFixtures },
  { ...slopeLens, Face: SlopeLens, fixtures: slopeLensFixtures },
  { ...rescue, Face: Rescue, fixtures: rescueFixtures },
  { ...rescueMany, Face: RescueMany, fixtures: rescueManyFixtures },
  { ...comparison, Face: Comparison, fixtures: comparisonFixtures },
  { ...retrain, Face: Retrain, fixtures: retrainFixtures },
  { ...slopeCurves, Face: SlopeCurves, fixtures: slopeCurvesFixtures },
  { ...learnedSlopes, Face: LearnedSlopes, fixtures: learnedSlopesFixtures },
  { ...randomSlopes, Face: RandomSlopes, fixtures: randomSlopesFixtures },
  // Each exercise that is graded by running it has a page of its own to embed.
  ...Object.values(gradedExerciseFixtures).map((props): Widget => {
    const figure = gradedFigure(exercise(props.exercise));
    return { ...figure, Face: GradedExercise, props, fixtures: { [figure.title]: {} } };
  }),
];
