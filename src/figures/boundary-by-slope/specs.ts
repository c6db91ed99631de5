/** Four networks, a slope each. */
export { specsOf as specs } from './figure.ts';
