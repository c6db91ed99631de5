import type { Task } from '../datasets/task.ts';

/**
 * One loss. Outputs and targets are row-major, `batch` rows of `outputs` numbers, in arrays that may be longer;
 * nothing is allocated.
 */
export interface Loss {
  readonly id: string;
  /** The name in running text: “Mean squared error”. */
  readonly label: string;
  /** One line: what it measures. */
  readonly gloss: string;
  /** TeX of the loss of a batch of B rows of K outputs ŷ with targets y. */
  readonly tex: string;
  /** The tasks it suits; the first loss in the registry that suits a task is its default. */
  readonly tasks: readonly Task[];
  /** Key of the entry in `src/content/references.bib`. */
  readonly source: string;
  /** The mean loss of a batch. */
  value(output_bo: Float64Array, target_bo: Float64Array, batch: number, outputs: number): number;
  /** ∂value/∂output, written over the first batch × outputs numbers of `into`. */
  gradient(
    output_bo: Float64Array,
    target_bo: Float64Array,
    batch: number,
    outputs: number,
    into: Float64Array,
  ): void;
  /** How many rows are classified correctly; null where the outputs are not classes. */
  readonly correct:
    | ((output_bo: Float64Array, target_bo: Float64Array, batch: number, outputs: number) => number)
    | null;
}
