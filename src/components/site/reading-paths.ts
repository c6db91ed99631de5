/** The half hour: one lesson that stands alone, by the parts of it that are enough to see the point. */
export const shortPath = {
  lesson: 'leaky-relu',
  parts: [
    { to: 'leaky-relu#one-small-change', text: 'see the slope' },
    { to: 'leaky-relu#kill-it-then-rescue-it', text: 'kill a network, and see what comes of it' },
    { to: 'leaky-relu#inactive-is-not-dead', text: 'tell inactive from dead' },
    { to: 'leaky-relu#does-it-help-on-real-data', text: 'ask whether it helps on real data' },
  ],
} as const;

/** What “Half an hour” may be, in minutes. */
const halfAnHour = { least: 20, most: 35 } as const;

/** The minutes of the short path, with its figures. Throws where they are not about thirty. */
export function shortMinutes(
  lessons: readonly { readonly id: string; readonly minutes: { readonly figures: number } }[],
): number {
  const minutes = lessons.find(({ id }) => id === shortPath.lesson)?.minutes.figures;
  if (minutes === undefined || minutes < halfAnHour.least || minutes > halfAnHour.most) {
    throw new Error(
      `short path: expected ${shortPath.lesson} with ${halfAnHour.least} to ${halfAnHour.most} minutes, received ${minutes ?? 'no such lesson'}`,
    );
  }
  return minutes;
}
