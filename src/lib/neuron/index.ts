export { exampleNeuron } from './example.ts';
export { type Path, type PathLayer, pathProduct } from './path.ts';
export { type Neuron, type NeuronStep, type NeuronWalk, walkNeuron } from './walk.ts';
