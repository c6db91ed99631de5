export { lowerBound, type Shape, upperBound } from './bounds.ts';
export { type Draw, type DrawInput, draw, drawing } from './draw.ts';
