import { relu, table } from 'negative-slope';

const h = 0.001;

const rows = [-1, 0, 1].map((z) => ({
  z,
  'f′ in code': relu.derivative(z),
  'from the left': (relu(z) - relu(z - h)) / h,
  'from the right': (relu(z + h) - relu(z)) / h,
}));
table(rows, 'The slope of ReLU');
