import type { ElementName, Vocabulary } from '#course/vocabulary.ts';

/**
 * A way to show lessons: for each element of the vocabulary, what is shown of it, given its attributes and what is shown of
 * all that it holds. An element that an edition forgets, or that it wants an attribute of which lessons do not give, is an
 * error of types.
 *
 * @typeParam Shown what an element becomes: a component of the page, parts of a text
 * @typeParam Given what an element gets: its attributes as read, with their defaults, or as `Written` in the lesson
 */
export type Edition<Shown, Given extends Record<ElementName, object> = Vocabulary> = {
  readonly [Name in ElementName]: (given: Given[Name], inner: Shown) => Shown;
};
