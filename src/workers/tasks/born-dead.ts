import { type Draw, type DrawInput, drawing } from '#lib/simulations/born-dead.ts';
import type { Task } from '../protocol.ts';

export interface BornDeadInput {
  /** Drawn one after the other. */
  readonly draws: readonly DrawInput[];
}

export interface BornDeadProgress {
  /** Networks drawn so far, of all draws together. */
  readonly networks: number;
  /** The draws that are done, in order. */
  readonly done: readonly Draw[];
}

/** Draws random networks of several shapes. */
export const bornDeadTask: Task<BornDeadInput, BornDeadProgress, readonly Draw[]> = function* ({ draws }) {
  const done: Draw[] = [];
  let before = 0;
  // A picture's buffers are handed over to the page: it gets copies.
  const picture = (networks: number) => (): BornDeadProgress => ({
    networks,
    done: done.map((row) => ({ ...row, silencedBy: row.silencedBy.slice() })),
  });
  for (const input of draws) {
    const steps = drawing(input);
    let step = steps.next();
    // Once all are drawn it still counts: that is nothing new to see.
    for (; !step.done; step = steps.next()) {
      yield step.value < input.networks ? picture(before + step.value) : null;
    }
    done.push(step.value);
    before += input.networks;
    yield picture(before);
  }
  return done;
};
