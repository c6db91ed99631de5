import { applySlopes, differenceOf } from './two-slopes';
import { ROW, SAMPLES } from '../blocks';
import { Layer } from '../layer';
import { uniform } from '../random';

/** Evaluation: a leaky ReLU with the mean of both slopes. */
@unmanaged
@final
export class Rrelu {
  lower: f32;
  upper: f32;

  @inline
  apply(z: v128, slot: usize): v128 {
    const slope = f32x4.splat((this.lower + this.upper) * 0.5);
    return applySlopes(z, slope, differenceOf(slope), slot);
  }
}

/** Training: the slopes that were drawn wait where the derivatives go. */
@unmanaged
@final
export class DrawnRrelu {
  @inline
  apply(z: v128, slot: usize): v128 {
    const slope = v128.load(slot);
    return applySlopes(z, slope, differenceOf(slope), slot);
  }
}

/** Draws a slope for each unit of each of `samples` samples, from U(lower, upper), sample by sample. */
export function drawSlopes(layer: Layer, samples: i32): void {
  const curve = changetype<Rrelu>(layer.parameters);
  const lower = <f64>curve.lower;
  const width = <f64>curve.upper - lower;
  const block = <usize>layer.rows * ROW;
  for (let sample = 0; sample < samples; sample += 1) {
    const column = layer.derivative + <usize>(sample >> 3) * block + (<usize>(sample & (SAMPLES - 1)) << 2);
    for (let unit = 0; unit < layer.fanOut; unit += 1) {
      store<f32>(column + <usize>unit * ROW, <f32>(lower + width * uniform(layer.stream)));
    }
  }
}
