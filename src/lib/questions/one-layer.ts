/** Can one linear layer always do what two do? */
export const options = ['always', 'mostly', 'rarely'] as const;

/** @param isOneLayer whether one layer does, with the numbers that are set */
export const decide = (isOneLayer: boolean): (typeof options)[number] => (isOneLayer ? 'always' : 'rarely');
