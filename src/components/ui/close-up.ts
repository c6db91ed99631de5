/** From where to where something stands, from top to bottom. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Closes the bands in which nothing stands: a function from a height on the page to one in the picture, where the first
 * span begins at 0 and at most `room` is left between one and the next.
 * closeUp([{ top: 10, bottom: 20 }, { top: 90, bottom: 95 }], 24)(90)  // 34
 */
export function closeUp(spans: readonly Span[], room: number): (y: number) => number {
  const sorted = spans.toSorted((one, other) => one.top - other.top);
  const [first] = sorted;
  if (first === undefined) return (y) => y;
  const start = first.top;
  const cuts: { readonly from: number; readonly size: number }[] = [];
  let end = start;
  for (const { top, bottom } of sorted) {
    if (top - end > room) cuts.push({ from: top, size: top - end - room });
    end = Math.max(end, bottom);
  }
  return (y) => cuts.reduce((sum, { from, size }) => (y >= from ? sum - size : sum), y - start);
}
