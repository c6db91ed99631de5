import { type SmallNetData, smallNetDocument, smallNetSetup } from './small-net-setup.ts';

/** The runs of the first lesson: the small net at several slopes, where 1 leaves it linear. */
export const boundaryBySlopeSetup = { ...smallNetSetup, learningRate: 0.3 } as const;

/** One run at one slope, to be parsed where it is run. */
export function boundaryBySlopeDocument(run: {
  readonly data: SmallNetData;
  readonly slope: number;
  readonly seed: number;
  readonly hidden?: readonly number[];
}) {
  const { slope, ...rest } = run;
  const { learningRate } = boundaryBySlopeSetup;
  return smallNetDocument({ ...rest, activation: { id: 'leaky-relu', negativeSlope: slope }, learningRate });
}
