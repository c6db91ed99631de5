import { HALF, ROW } from '../blocks';
import { Layer } from '../layer';

/** |f′(z)| below this is no gradient in float32: 2⁻²⁴. */
const DEAD: f32 = 1.0 / 16777216.0;

/**
 * f(z) in the place of z, and f′(z) beside it, for one block, `halves` (1 or 2) of it; in evaluation what each unit does
 * is noted besides.
 *
 * An activation is a class without a state of its own: its fields are the parameters, which lie at `layer.parameters`, and
 * `apply(z, slot)` gives f(z) and stores f′(z) at `slot`.
 */
@inline
export function pass<Curve>(layer: Layer, output: usize, derivative: usize, halves: i32, training: bool): void {
  if (training) activate<Curve>(layer, output, derivative, halves);
  else observe<Curve>(layer, output, derivative, halves);
}

function activate<Curve>(layer: Layer, output: usize, derivative: usize, halves: i32): void {
  const curve = changetype<Curve>(layer.parameters);
  const end = output + <usize>layer.fanOut * ROW;
  while (output < end) {
    v128.store(output, curve.apply(v128.load(output), derivative));
    v128.store(output, curve.apply(v128.load(output, 16), derivative + 16), 16);
    if (halves > 1) {
      v128.store(output, curve.apply(v128.load(output, HALF), derivative + HALF), HALF);
      v128.store(output, curve.apply(v128.load(output, HALF + 16), derivative + HALF + 16), HALF + 16);
    }
    output += ROW;
    derivative += ROW;
  }
}

/** The same, noting of each unit whether some sample had z > 0 and whether some had a gradient. */
function observe<Curve>(layer: Layer, output: usize, derivative: usize, halves: i32): void {
  const curve = changetype<Curve>(layer.parameters);
  const end = output + <usize>layer.fanOut * ROW;
  let noted = layer.active;
  let passed = layer.passing;
  while (output < end) {
    let active = v128.load(noted);
    let passing = v128.load(passed);
    for (let at: usize = 0; at < <usize>halves * HALF; at += 16) {
      const z = v128.load(output + at);
      v128.store(output + at, curve.apply(z, derivative + at));
      active = v128.or(active, f32x4.gt(z, f32x4.splat(0)));
      passing = v128.or(passing, f32x4.ge(f32x4.abs(v128.load(derivative + at)), f32x4.splat(DEAD)));
    }
    v128.store(noted, active);
    v128.store(passed, passing);
    output += ROW;
    derivative += ROW;
    noted += 16;
    passed += 16;
  }
}
