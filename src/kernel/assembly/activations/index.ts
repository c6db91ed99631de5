import { Layer } from '../layer';
import { Elu } from './elu';
import { Gelu } from './gelu';
import { Identity } from './identity';
import { LeakyRelu } from './leaky-relu';
import { pass } from './pass';
import { Relu } from './relu';
import { Relu6 } from './relu6';
import { DrawnRrelu, drawSlopes, Rrelu } from './rrelu';
import { Selu } from './selu';
import { Sigmoid } from './sigmoid';
import { Silu } from './silu';
import { Softplus } from './softplus';
import { Tanh } from './tanh';

import {
  ELU, GELU, IDENTITY, LEAKY_RELU, PRELU, RELU, RELU6, RRELU, SELU, SIGMOID, SILU, SOFTPLUS, TANH,
} from './numbers';

/** f(z) in the place of z, and f′(z), for one block with `samples` samples, `halves` (1 or 2) of it. */
export function bend(
  layer: Layer,
  output: usize,
  derivative: usize,
  samples: i32,
  halves: i32,
  training: bool,
): void {
  switch (layer.activation) {
    case IDENTITY: return pass<Identity>(layer, output, derivative, halves, training);
    case RELU: return pass<Relu>(layer, output, derivative, halves, training);
    case LEAKY_RELU:
    case PRELU: return pass<LeakyRelu>(layer, output, derivative, halves, training);
    case RRELU: {
      if (!training) return pass<Rrelu>(layer, output, derivative, halves, false);
      drawSlopes(layer, derivative, samples);
      return pass<DrawnRrelu>(layer, output, derivative, halves, true);
    }
    case ELU: return pass<Elu>(layer, output, derivative, halves, training);
    case SELU: return pass<Selu>(layer, output, derivative, halves, training);
    case GELU: return pass<Gelu>(layer, output, derivative, halves, training);
    case SILU: return pass<Silu>(layer, output, derivative, halves, training);
    case SOFTPLUS: return pass<Softplus>(layer, output, derivative, halves, training);
    case RELU6: return pass<Relu6>(layer, output, derivative, halves, training);
    case TANH: return pass<Tanh>(layer, output, derivative, halves, training);
    case SIGMOID: return pass<Sigmoid>(layer, output, derivative, halves, training);
  }
}
