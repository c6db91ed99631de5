/**
 * The only list of widgets: the gallery and the pages under /embed/ come from it.
 * A face takes `id`, `number` and `start`, a part of its state; each fixture is such a part.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { fixtures as slopeLens } from './slope-lens/fixtures.ts';
import SlopeLens from './slope-lens/SlopeLens.astro';

export interface Widget {
  /** Its folder, its page under /embed/, and the name of its figure in links. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The lesson that it belongs to: its page leads back there. */
  readonly lesson: string;
  readonly Face: AstroComponentFactory;
  readonly fixtures: Readonly<Record<string, object>>;
}

export const widgets: readonly Widget[] = [
  {
    id: 'slope-lens',
    title: 'The slope lens',
    description: 'ReLU and Leaky ReLU, f and f′, with a slope to drag and a probe to move.',
    lesson: 'leaky-relu',
    Face: SlopeLens,
    fixtures: slopeLens,
  },
];
