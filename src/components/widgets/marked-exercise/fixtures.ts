/** Exercises to look at in the gallery. */
export const fixtures = { default: {} } as const satisfies Readonly<Record<string, object>>;
