import { forgetGone } from './gone.ts';

const asked = document.querySelector<HTMLElement>('[data-questions]')?.dataset.questions;
const marks = [...document.querySelectorAll<HTMLElement>('[data-lesson-mark]')];

forgetGone({
  questions: asked?.split(' ') ?? null,
  // Where lessons are listed, all are.
  lessons: marks.length === 0 ? null : marks.map(({ dataset }) => dataset.lessonMark ?? ''),
});
