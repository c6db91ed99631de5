export { type Agreement, agreement } from './agreement.ts';
export { deepProblems, fullProblems, quickProblems } from './check.ts';
export { agreeing, type Compared, compared, inFull, type Printed, uncompared } from './comparison.ts';
export { deepened } from './deepened.ts';
export {
  type Arm,
  arm,
  type Expectation,
  type Experiment,
  type Figure,
  type Independent,
  type Observation,
  type Planned,
  type Statistic,
  seedsTo,
} from './experiment.ts';
export { type Finding, findingsOf } from './figures.ts';
export {
  figureInWords,
  inWords,
  kindInWords,
  partsInWords,
  printed,
  printedInterval,
  printedTogether,
  sure,
  uncertainty,
  whoseInWords,
} from './phrases.ts';
export { plotsOf } from './plots.ts';
export {
  counted,
  measured,
  ofKind,
  percentage,
  type Quantity,
  strangeness,
  unless,
  yesOrNo,
} from './quantity.ts';
export {
  type Committed,
  inputsOf,
  type Observations,
  quantitiesOf,
  type Results,
  resultsFrom,
  resultsOf,
} from './results.ts';
export { foreseen, rules } from './rules.ts';
export { firstSeeds, restricted, seedsFrom } from './variants.ts';
export { type Outcome, outcome, type Verdict } from './verdict.ts';
