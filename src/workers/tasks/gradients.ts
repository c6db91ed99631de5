import { type Gradients, type GradientsInput, gradientsSteps } from '#lib/simulations/gradients.ts';
import type { Task } from '../protocol.ts';

/** Gradients of many fresh networks, layer by layer; shown as the networks come. */
export const gradientsTask: Task<GradientsInput, Gradients, Gradients> = gradientsSteps;
