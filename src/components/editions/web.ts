import Answer from '../prose/Answer.astro';
import Cite from '../prose/Cite.astro';
import Exercise from '../prose/Exercise.astro';
import Hint from '../prose/Hint.astro';
import KeyIdea from '../prose/KeyIdea.astro';
import Link from '../prose/Link.astro';
import Predict from '../prose/Predict.astro';
import SideNote from '../prose/SideNote.astro';
import TeacherNote from '../prose/TeacherNote.astro';
import Term from '../prose/Term.astro';

/** The lessons' vocabulary as the web page speaks it. Another edition is another such list. */
export const webEdition = {
  Answer,
  Cite,
  Exercise,
  Hint,
  KeyIdea,
  Predict,
  SideNote,
  TeacherNote,
  Term,
  a: Link,
};
