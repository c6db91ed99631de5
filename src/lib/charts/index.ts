/**
 * Charts as data. `activationChart` and `trainingChart` build a `LineChart` (colours are tokens, not values);
 * `configuration` (its own file, so that a model does not pull Chart.js in) turns one into a Chart.js
 * configuration for a palette and a size. The renderers are `components/ui/charts` and `components/ui/still`.
 */
export * from './activation-chart.ts';
export * from './by-layer-chart.ts';
export * from './forest.ts';
export * from './format.ts';
export * from './line-chart.ts';
export * from './samples.ts';
export * from './training-chart.ts';
