export { at } from './at.ts';
export { backward } from './backward.ts';
export { forward } from './forward.ts';
export { createNetwork, type Layer, type Network } from './layer.ts';
export { createTrace, type LayerTrace, type Trace } from './trace.ts';
