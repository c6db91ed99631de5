/** On a lesson's page: keeps the section that is being read, and whether the reader has marked the lesson as done. */
import { markLessons } from './lesson-marks.ts';
import { isDone, keepPosition, setDone } from './progress.ts';
import { onSection, sectionNames } from './reading-line.ts';

const box = document.querySelector<HTMLInputElement>('#lesson-done');

if (box !== null) {
  const lesson = box.value;
  onSection((section) => {
    if (section !== null) keepPosition({ lesson, section, heading: sectionNames.get(section) ?? '' });
  });
  const show = (): void => {
    box.checked = isDone(lesson);
  };
  box.addEventListener('change', () => {
    setDone(lesson, box.checked);
    markLessons();
  });
  show();
  // A page that comes back from the browser's cache may be behind.
  addEventListener('pageshow', show);
}
