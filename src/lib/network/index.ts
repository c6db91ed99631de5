export { createNetwork, type Layer, type Network } from './layer.ts';
export { backward, forward } from './passes.ts';
export { createTrace, type LayerTrace, type Trace } from './trace.ts';
