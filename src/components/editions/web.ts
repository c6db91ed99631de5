import { elementNameOf } from '#course/vocabulary.ts';
import { catalogue } from '#figures/catalogue.ts';
import GradedExercise from '#figures/graded-exercise/GradedExercise.astro';
import Answer from '../prose/Answer.astro';
import Cite from '../prose/Cite.astro';
import Exercise from '../prose/Exercise.astro';
import Finding from '../prose/Finding.astro';
import Hint from '../prose/Hint.astro';
import KeyIdea from '../prose/KeyIdea.astro';
import LibraryDefaults from '../prose/LibraryDefaults.astro';
import Outcome from '../prose/Outcome.astro';
import Predict from '../prose/Predict.astro';
import SideNote from '../prose/SideNote.astro';
import TeacherNote from '../prose/TeacherNote.astro';
import Term from '../prose/Term.astro';
import Link from '../site/Link.astro';
import Ref from '../site/Ref.astro';

/** The lessons' vocabulary as the web page speaks it. Another edition is another such list. */
export const webEdition = {
  ...Object.fromEntries(
    catalogue.filter(({ props }) => props === undefined).map(({ id, Face }) => [elementNameOf(id), Face]),
  ),
  Answer,
  Cite,
  Exercise,
  Finding,
  GradedExercise,
  Hint,
  KeyIdea,
  LibraryDefaults,
  Outcome,
  Predict,
  Ref,
  SideNote,
  TeacherNote,
  Term,
  a: Link,
};
