import { ROW } from '../blocks';
import { Layer } from '../layer';

/** |f′(z)| below this is no gradient in float32: 2⁻²⁴. */
const DEAD: f32 = 1.0 / 16777216.0;

/** What a layer is activated for. */
export const TRAINING: i32 = 0;
export const EVALUATION: i32 = 1;
/** An evaluation that notes of each unit whether some sample had z > 0, and whether some had a gradient. */
export const OBSERVATION: i32 = 2;

/**
 * f(z) in the place of z, and f′(z) beside it, for `blocks` blocks.
 *
 * An activation is a class without a state of its own: its fields are the parameters, which lie at `layer.parameters`, and
 * `apply(z, slot)` gives f(z) and stores f′(z) at `slot`.
 */
@inline
export function activateBy<Curve>(layer: Layer, blocks: i32, purpose: i32): void {
  if (purpose === OBSERVATION) observe<Curve>(layer, blocks);
  else activateAll<Curve>(layer, blocks);
}

function activateAll<Curve>(layer: Layer, blocks: i32): void {
  const curve = changetype<Curve>(layer.parameters);
  const length = <usize>layer.fanOut * ROW;
  const block = <usize>layer.rows * ROW;
  let start = layer.output;
  const distance = layer.derivative - start;
  for (; blocks > 0; blocks -= 1) {
    const end = start + length;
    for (let output = start; output < end; output += ROW) {
      v128.store(output, curve.apply(v128.load(output), output + distance));
      v128.store(output, curve.apply(v128.load(output, 16), output + distance + 16), 16);
    }
    start += block;
  }
}

function observe<Curve>(layer: Layer, blocks: i32): void {
  const curve = changetype<Curve>(layer.parameters);
  const block = <usize>layer.rows * ROW;
  const length = <usize>blocks * block;
  const distance = layer.derivative - layer.output;
  const zero = f32x4.splat(0);
  for (let unit = 0; unit < layer.fanOut; unit += 1) {
    const noted = layer.active + (<usize>unit << 4);
    const passed = layer.passing + (<usize>unit << 4);
    const start = layer.output + <usize>unit * ROW;
    const end = start + length;
    let active = v128.load(noted);
    let passing = v128.load(passed);
    for (let output = start; output < end; output += block) {
      const slot = output + distance;
      const z0 = v128.load(output);
      const z1 = v128.load(output, 16);
      v128.store(output, curve.apply(z0, slot));
      v128.store(output, curve.apply(z1, slot + 16), 16);
      active = v128.or(active, v128.or(f32x4.gt(z0, zero), f32x4.gt(z1, zero)));
      const size = f32x4.pmax(f32x4.abs(v128.load(slot)), f32x4.abs(v128.load(slot, 16)));
      passing = v128.or(passing, f32x4.ge(size, f32x4.splat(DEAD)));
    }
    v128.store(noted, active);
    v128.store(passed, passing);
  }
}

/** Notes the same of a layer whose z has been overwritten: z has the sign of f(z) f′(z) where f(z) = f′(z) z. */
export function observeSlopes(layer: Layer, blocks: i32): void {
  const block = <usize>layer.rows * ROW;
  const length = <usize>blocks * block;
  const distance = layer.derivative - layer.output;
  const zero = f32x4.splat(0);
  for (let unit = 0; unit < layer.fanOut; unit += 1) {
    const noted = layer.active + (<usize>unit << 4);
    const passed = layer.passing + (<usize>unit << 4);
    const start = layer.output + <usize>unit * ROW;
    const end = start + length;
    let active = v128.load(noted);
    let passing = v128.load(passed);
    // Earlier samples may have settled both.
    if (v128.any_true(active) && v128.any_true(passing)) continue;
    for (let output = start; output < end; output += block) {
      const slope0 = v128.load(output + distance);
      const slope1 = v128.load(output + distance, 16);
      const sign0 = f32x4.mul(v128.load(output), slope0);
      const sign1 = f32x4.mul(v128.load(output, 16), slope1);
      active = v128.or(active, f32x4.gt(f32x4.pmax(sign0, sign1), zero));
      passing = v128.or(passing, f32x4.ge(f32x4.pmax(f32x4.abs(slope0), f32x4.abs(slope1)), f32x4.splat(DEAD)));
    }
    v128.store(noted, active);
    v128.store(passed, passing);
  }
}
