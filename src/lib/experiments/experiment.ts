/** A frozen experiment: what it asks, and what its runs came to. Lessons cite it by id; the tests rerun it. */
export interface Experiment {
  readonly id: string;
  /** What is put to the test, as a sentence that may turn out false. */
  readonly hypothesis: string;
  /** What the runs came to, by name: the numbers that lessons print. */
  readonly findings: Readonly<Record<string, number>>;
  /** Runs everything again. The engine is deterministic to the bit, so what comes out equals `findings`. */
  measure(): Record<string, number>;
}
