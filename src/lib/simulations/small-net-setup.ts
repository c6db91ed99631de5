/** Updates of a run of the small net; apart from the engine, so that a page can name the number without it. */
export const smallNetSteps = 1500;
