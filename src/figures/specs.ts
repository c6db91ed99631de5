/**
 * The runs that a figure's state stands for, of every figure that trains. They stand apart from the declarations, since
 * what a run starts from may itself take a network to find, and a page does without one.
 */
import { absCollapse } from './abs-collapse/figure.ts';
import { specs as absCollapseSpecs } from './abs-collapse/specs.ts';
import { boundaryBySlope } from './boundary-by-slope/figure.ts';
import { specs as boundaryBySlopeSpecs } from './boundary-by-slope/specs.ts';
import { comparison } from './comparison/figure.ts';
import { specs as comparisonSpecs } from './comparison/specs.ts';
import { learnedSlopes } from './learned-slopes/figure.ts';
import { specs as learnedSlopesSpecs } from './learned-slopes/specs.ts';
import { rescue } from './rescue/figure.ts';
import { specs as rescueSpecs } from './rescue/specs.ts';
import { rescueMany } from './rescue-many/figure.ts';
import { specs as rescueManySpecs } from './rescue-many/specs.ts';
import { retrain } from './retrain/figure.ts';
import { specs as retrainSpecs } from './retrain/specs.ts';
import type { FigureDeclaration } from './shared/declaration.ts';
import { slopeCurves } from './slope-curves/figure.ts';
import { specs as slopeCurvesSpecs } from './slope-curves/specs.ts';
import { unitPlane } from './unit-plane/figure.ts';
import { specs as unitPlaneSpecs } from './unit-plane/specs.ts';

interface Trained {
  readonly id: string;
  specs(state: object): readonly object[];
}

/** A figure with its runs: both speak of the same state. */
const trained = <State extends object>(
  { id }: FigureDeclaration<State>,
  specs: (state: State) => readonly object[],
): { readonly id: string; specs(state: State): readonly object[] } => ({ id, specs });

const all: readonly Trained[] = [
  trained(absCollapse, absCollapseSpecs),
  trained(rescue, rescueSpecs),
  trained(rescueMany, rescueManySpecs),
  trained(comparison, comparisonSpecs),
  trained(retrain, retrainSpecs),
  trained(slopeCurves, slopeCurvesSpecs),
  trained(learnedSlopes, learnedSlopesSpecs),
  trained(boundaryBySlope, boundaryBySlopeSpecs),
  trained(unitPlane, unitPlaneSpecs),
];

/** Run specifications as plain JSON, which `parseSpec` completes. Throws for a figure that trains no network. */
export function specsOf<State extends object>(
  { id }: FigureDeclaration<State>,
  state: State,
): readonly object[] {
  const found = all.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`specs: ${id} trains no network`);
  return found.specs(state);
}
