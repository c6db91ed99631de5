/** What the kernel knows of one layer. Buffers hold `BLOCKS` blocks; addresses of 0 say that there is none. */
@unmanaged
@final
export class Layer {
  fanIn: i32;
  fanOut: i32;
  /** Units before it and its own, rounded up to whole vectors. Rows of units that do not exist stay zero. */
  inputRows: i32;
  rows: i32;
  /** The activation's number; that of the output layer is `LINEAR`. */
  activation: i32;
  /** The activation's parameters, f32, in the order of the registry. */
  parameters: usize;
  weights: usize;
  biases: usize;
  weightGradients: usize;
  biasGradients: usize;
  /** The learned slope and its gradient. */
  slope: usize;
  slopeGradient: usize;
  /** z, then in its place f(z). */
  output: usize;
  /** f′(z). */
  derivative: usize;
  /** min(0, z), where a slope is learned: ∂f/∂slope. */
  negative: usize;
  /** ∂L/∂z. */
  delta: usize;
  /** Four words of the stream that draws the slopes. */
  stream: usize;
  /** Per unit a vector of lanes: all bits where some sample had z > 0; where some had |f′(z)| ≥ 2⁻²⁴. */
  active: usize;
  passing: usize;
  /** Counts of the last evaluation. */
  inactiveUnits: i32;
  deadUnits: i32;
}
