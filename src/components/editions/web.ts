import { widgets } from '#figures/index.ts';
import MarkedExercise from '#figures/marked-exercise/MarkedExercise.astro';
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

/** `slope-lens` is written `<SlopeLens />` in a lesson. */
const elementName = (id: string): string =>
  id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The lessons' vocabulary as the web page speaks it. Another edition is another such list. */
export const webEdition = {
  ...Object.fromEntries(
    widgets.filter(({ props }) => props === undefined).map(({ id, Face }) => [elementName(id), Face]),
  ),
  Answer,
  Cite,
  Exercise,
  Finding,
  Hint,
  KeyIdea,
  LibraryDefaults,
  MarkedExercise,
  Outcome,
  Predict,
  SideNote,
  TeacherNote,
  Term,
  a: Link,
};
