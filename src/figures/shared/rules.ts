/**
 * For each question that a figure answers, what its run came to: an option of the question, or null where the run is not
 * over, or was made with other settings than the question is about. What its rules get is the figure's own affair.
 */
export type CameOut<Given extends readonly unknown[]> = Readonly<
  Record<string, (...given: Given) => string | null>
>;

/** Whether a state has these settings, whatever else it has. */
export const isAt = <State extends object>(state: State, settings: Partial<State>): boolean =>
  (Object.keys(settings) as (keyof State)[]).every((key) => state[key] === settings[key]);
