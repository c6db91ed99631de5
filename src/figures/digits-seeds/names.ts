import type { Shown } from './figure.ts';

/** What an activation is called in words. */
export const names: Readonly<Record<Shown, string>> = {
  relu: 'ReLU',
  'leaky0.01': 'slope 0.01',
  'leaky0.2': 'slope 0.2',
  elu: 'ELU',
  identity: 'no activation',
};

/** On the axis, line under line. */
export const axisNames: Readonly<Record<Shown, readonly string[]>> = {
  relu: ['ReLU'],
  'leaky0.01': ['slope 0.01'],
  'leaky0.2': ['slope 0.2'],
  elu: ['ELU'],
  identity: ['no', 'activation'],
};

/** The activation that lends its colour. */
export const colours: Readonly<Record<Shown, string>> = {
  relu: 'relu',
  'leaky0.01': 'leaky-relu',
  'leaky0.2': 'leaky-relu',
  elu: 'elu',
  identity: 'identity',
};
