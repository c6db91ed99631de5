/**
 * The only list of widgets: the gallery and the pages under /embed/ come from it.
 * A face takes `id` and `start`, a part of its state; each fixture is such a part.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { exercise } from '#lib/exercises/index.ts';
import AbsCollapse from './abs-collapse/AbsCollapse.astro';
import { fixtures as absCollapse } from './abs-collapse/fixtures.ts';
import ActivationExplorer from './activation-explorer/ActivationExplorer.astro';
import { fixtures as activationExplorer } from './activation-explorer/fixtures.ts';
import Bend from './bend/Bend.astro';
import { fixtures as bend } from './bend/fixtures.ts';
import BornDead from './born-dead/BornDead.astro';
import { fixtures as bornDead } from './born-dead/fixtures.ts';
import Collapse from './collapse/Collapse.astro';
import { fixtures as collapse } from './collapse/fixtures.ts';
import Comparison from './comparison/Comparison.astro';
import { fixtures as comparison } from './comparison/fixtures.ts';
import { fixtures as learnedSlopes } from './learned-slopes/fixtures.ts';
import LearnedSlopes from './learned-slopes/LearnedSlopes.astro';
import { fixtures as markedExercise } from './marked-exercise/fixtures.ts';
import MarkedExercise from './marked-exercise/MarkedExercise.astro';
import { fixtures as neuronStepper } from './neuron-stepper/fixtures.ts';
import NeuronStepper from './neuron-stepper/NeuronStepper.astro';
import { fixtures as pathProduct } from './path-product/fixtures.ts';
import PathProduct from './path-product/PathProduct.astro';
import { fixtures as randomSlopes } from './random-slopes/fixtures.ts';
import RandomSlopes from './random-slopes/RandomSlopes.astro';
import { rescue } from './rescue/figure.ts';
import { fixtures as rescueFixtures } from './rescue/fixtures.ts';
import Rescue from './rescue/Rescue.astro';
import { fixtures as rescueMany } from './rescue-many/fixtures.ts';
import RescueMany from './rescue-many/RescueMany.astro';
import { retrain } from './retrain/figure.ts';
import { fixtures as retrainFixtures } from './retrain/fixtures.ts';
import Retrain from './retrain/Retrain.astro';
import type { FigureDeclaration } from './shared/declaration.ts';
import { fixtures as slopeCurves } from './slope-curves/fixtures.ts';
import SlopeCurves from './slope-curves/SlopeCurves.astro';
import { fixtures as slopeLens } from './slope-lens/fixtures.ts';
import SlopeLens from './slope-lens/SlopeLens.astro';
import { fixtures as unitPlane } from './unit-plane/fixtures.ts';
import UnitPlane from './unit-plane/UnitPlane.astro';

export interface Widget {
  /** Its folder, its page under /embed/, and the name of its figure in links. */
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
  {
    id: 'collapse',
    title: 'Two layers, one layer',
    description:
      'Two layers as matrices and their product, a grid on its way through them, and a bend to put between them.',
    Face: Collapse,
    fixtures: collapse,
  },
  {
    id: 'bend',
    title: 'One network, four slopes',
    description:
      'The boundary of a small network at the slopes 1, 0.5, 0.1 and 0, trained live from the same start.',
    Face: Bend,
    fixtures: bend,
  },
  {
    id: 'activation-explorer',
    title: 'The activation explorer',
    description:
      'Up to six activations and their derivatives, with a probe to move and a layer to send inputs through.',
    Face: ActivationExplorer,
    fixtures: activationExplorer,
  },
  {
    id: 'neuron-stepper',
    title: 'One neuron, step by step',
    description:
      'Forward, loss, chain rule and update by hand, with ReLU and Leaky ReLU side by side from the same start.',
    Face: NeuronStepper,
    fixtures: neuronStepper,
  },
  {
    id: 'path-product',
    title: 'The gradient’s way back',
    description: 'What is left of a gradient after one to six layers on the negative side.',
    Face: PathProduct,
    fixtures: pathProduct,
  },
  {
    id: 'unit-plane',
    title: 'Lines that leave the data',
    description:
      'A small network as it is trained: the line of each first-layer unit, and a ledger of the units that die and come back.',
    Face: UnitPlane,
    fixtures: unitPlane,
  },
  {
    id: 'born-dead',
    title: 'Dead before the first step',
    description:
      'Random networks by depth and width: which are dead before any training, with the bound, and with Leaky ReLU.',
    Face: BornDead,
    fixtures: bornDead,
  },
  {
    id: 'abs-collapse',
    title: '100 deep, narrow networks learn |x|',
    description:
      'Networks of ten layers and width 2, each trained with ReLU and with Leaky ReLU: how many learn, how many collapse.',
    Face: AbsCollapse,
    fixtures: absCollapse,
  },
  {
    id: 'slope-lens',
    title: 'The slope lens',
    description: 'ReLU and Leaky ReLU, f and f′, with a slope to drag and a probe to move.',
    Face: SlopeLens,
    fixtures: slopeLens,
  },
  { ...rescue, Face: Rescue, fixtures: rescueFixtures },
  {
    id: 'rescue-many',
    title: '40 dead networks, each trained twice',
    description:
      'How many killed networks come back with ReLU, how many with Leaky ReLU, and after how many steps.',
    Face: RescueMany,
    fixtures: rescueMany,
  },
  {
    id: 'comparison',
    title: 'The same start, two activations',
    description:
      'ReLU and Leaky ReLU trained on penguins or two moons from the same weights on the same batches.',
    Face: Comparison,
    fixtures: comparison,
  },
  { ...retrain, Face: Retrain, fixtures: retrainFixtures },
  {
    id: 'slope-curves',
    title: 'One network, many slopes',
    description:
      'Accuracy, loss, inactive and dead units against the slope, over twenty seeds, with the libraries’ defaults on the axis.',
    Face: SlopeCurves,
    fixtures: slopeCurves,
  },
  {
    id: 'learned-slopes',
    title: 'The slopes learn',
    description:
      'PReLU’s slopes as they are learned, layer by layer, and how often they run away at the weights’ rate.',
    Face: LearnedSlopes,
    fixtures: learnedSlopes,
  },
  {
    id: 'random-slopes',
    title: 'A slope by chance',
    description:
      'RReLU draws a slope for each unit and example: the draws as a fan, their mean and their spread.',
    Face: RandomSlopes,
    fixtures: randomSlopes,
  },
  // Each exercise that is marked by running it has a page of its own to embed.
  ...Object.values(markedExercise).map(({ exercise: id }): Widget => {
    const { title, goal } = exercise(id);
    const props = { exercise: id };
    return { id, title, description: goal, Face: MarkedExercise, props, fixtures: { [title]: {} } };
  }),
];
