/** What is said where what a cell needs does not come. */
export const unloaded = 'What this needs could not be loaded: is there a connection?';
