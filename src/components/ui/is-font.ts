/** What a translator puts in the place of a text. */
export const isFont = (node: Node): boolean => node.nodeName === 'FONT';
