import { scaleOfParameter } from '../shared/activation/parameters.ts';
import { lowerParameter, upperParameter } from './figure.ts';

export const lowerScale = scaleOfParameter(lowerParameter);
export const upperScale = scaleOfParameter(upperParameter);
