/** What the letters on the axis stand for. */
import { formatSlope } from '#components/ui/scale.ts';
import { libraryTicks } from './library-ticks.ts';

export function LibraryKey() {
  return (
    <ul class="slope-curves__key" aria-label="Defaults of libraries, by their letters on the axis">
      {libraryTicks.map(({ letter, slope, names }) => (
        <li key={letter}>
          <span data-picture="text">{`${letter}  ${formatSlope(slope)}: ${names}`}</span>
        </li>
      ))}
    </ul>
  );
}
