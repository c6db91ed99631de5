import { blocksOf } from '../blocks';
import { Layer } from '../layer';
import { Elu } from './elu';
import { Gelu } from './gelu';
import { Identity } from './identity';
import { LeakyRelu } from './leaky-relu';
import { pass, TRAINING } from './pass';
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

/** f(z) in the place of z, and f′(z), for a chunk of `samples` samples: all but the plain bends, which `forward` makes. */
export function bend(layer: Layer, samples: i32, purpose: i32): void {
  const blocks = blocksOf(samples);
  switch (layer.activation) {
    case IDENTITY: return pass<Identity>(layer, blocks, purpose);
    case PRELU: return pass<LeakyRelu>(layer, blocks, purpose);
    case RRELU: {
      if (purpose !== TRAINING) return pass<Rrelu>(layer, blocks, purpose);
      drawSlopes(layer, samples);
      return pass<DrawnRrelu>(layer, blocks, purpose);
    }
    case ELU: return pass<Elu>(layer, blocks, purpose);
    case SELU: return pass<Selu>(layer, blocks, purpose);
    case GELU: return pass<Gelu>(layer, blocks, purpose);
    case SILU: return pass<Silu>(layer, blocks, purpose);
    case SOFTPLUS: return pass<Softplus>(layer, blocks, purpose);
    case RELU6: return pass<Relu6>(layer, blocks, purpose);
    case TANH: return pass<Tanh>(layer, blocks, purpose);
    case SIGMOID: return pass<Sigmoid>(layer, blocks, purpose);
  }
}
