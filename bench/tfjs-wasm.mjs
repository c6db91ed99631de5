// TensorFlow.js in WebAssembly: its SIMD binary, on one thread.

import { fileURLToPath } from 'node:url';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { onBackend } from './tfjs.mjs';

setWasmPaths(fileURLToPath(new URL('./node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)));
setThreadsCount(1);

export const create = onBackend('wasm');
