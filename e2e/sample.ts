import { addressOf, pageFiles } from '../scripts/built.mjs';

/** `npm test -- --deep` leaves nothing out. */
export const isDeep = Boolean(process.env.DEEP);

const files = pageFiles();

/** The pages that stand for those made of the same parts. */
const examples: Readonly<Record<string, RegExp>> = {
  claims: /^claims\/(index|wild\/index|slope-flexibility\/index)\.html$/,
  activations: /^activations\/(index|rrelu\/index)\.html$/,
  embed: /^embed\/(slope-lens|quick-rescue)\//,
  gallery: /^gallery\/index\.html$/,
};

/** Every lesson, every page of its own kind, and examples of what is made from a list. */
export const sampledPages: readonly string[] = files
  .filter((file) => isDeep || (examples[file.split('/')[0] ?? '']?.test(file) ?? true))
  .map(addressOf);

/** The same, with one lesson for all. */
export const onePageOfEach: readonly string[] = sampledPages.filter(
  (address) => isDeep || !/\/lessons\/(?!leaky-relu)/.test(address),
);

const figures = files.filter((file) => file.startsWith('embed/')).map((file) => file.split('/')[1] ?? '');

/** Figures by their names in links: all, or those given, which have to exist. */
export const sampledFigures = (sample: readonly string[]): readonly string[] => {
  for (const figure of sample) {
    if (!figures.includes(figure)) throw new Error(`expected a page of a figure, found none: ${figure}`);
  }
  return isDeep ? figures : sample;
};
