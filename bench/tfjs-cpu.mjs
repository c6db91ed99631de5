// TensorFlow.js in plain JavaScript.
import '@tensorflow/tfjs-backend-cpu';
import { onBackend } from './tfjs.mjs';

export const create = onBackend('cpu');
