import { blocksOf } from '../blocks';
import { Layer } from '../layer';
import { Elu } from './elu';
import { Gelu } from './gelu';
import { Identity } from './identity';
import { LeakyRelu } from './leaky-relu';
import { activateBy, TRAINING } from './pointwise';
import { Relu6 } from './relu6';
import { DrawnRrelu, drawSlopes, Rrelu } from './rrelu';
import { Selu } from './selu';
import { Sigmoid } from './sigmoid';
import { Silu } from './silu';
import { Softplus } from './softplus';
import { Tanh } from './tanh';

import {
  ELU, GELU, IDENTITY, PRELU, RELU6, RRELU, SELU, SIGMOID, SILU, SOFTPLUS, TANH,
} from './numbers';

/** f(z) in the place of z, and f′(z), for a chunk of `samples` samples: all but ReLU and leaky ReLU, which `forward` makes. */
export function activate(layer: Layer, samples: i32, purpose: i32): void {
  const blocks = blocksOf(samples);
  switch (layer.activation) {
    case IDENTITY: return activateBy<Identity>(layer, blocks, purpose);
    case PRELU: return activateBy<LeakyRelu>(layer, blocks, purpose);
    case RRELU: {
      if (purpose !== TRAINING) return activateBy<Rrelu>(layer, blocks, purpose);
      drawSlopes(layer, samples);
      return activateBy<DrawnRrelu>(layer, blocks, purpose);
    }
    case ELU: return activateBy<Elu>(layer, blocks, purpose);
    case SELU: return activateBy<Selu>(layer, blocks, purpose);
    case GELU: return activateBy<Gelu>(layer, blocks, purpose);
    case SILU: return activateBy<Silu>(layer, blocks, purpose);
    case SOFTPLUS: return activateBy<Softplus>(layer, blocks, purpose);
    case RELU6: return activateBy<Relu6>(layer, blocks, purpose);
    case TANH: return activateBy<Tanh>(layer, blocks, purpose);
    case SIGMOID: return activateBy<Sigmoid>(layer, blocks, purpose);
  }
}
