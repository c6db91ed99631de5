/** What the letters on the axis stand for. */
import { libraryMarks } from './library-marks.ts';
import { slopeWords } from './words.ts';

export function LibraryKey() {
  return (
    <ul class="slope-curves__key" aria-label="Defaults of libraries, by their letters on the axis">
      {libraryMarks.map(({ letter, slope, names }) => (
        <li key={letter}>
          <span data-picture="text">{`${letter}  ${slopeWords(slope)}: ${names}`}</span>
        </li>
      ))}
    </ul>
  );
}
