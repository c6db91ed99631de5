/** A number that counts, large, and the words beside it: `<Tally number={7}>of 32 units dead</Tally>`. Several words stand one under the other. */
interface TallyProps {
  readonly number?: string | number;
  readonly children: string | readonly string[];
}

export function Tally({ number, children }: TallyProps) {
  return (
    <p class="tally">
      {number === undefined ? null : (
        <span class="tally__number" data-picture="text">
          {number}
        </span>
      )}
      {[children].flat().map((words) => (
        <span key={words} data-picture="text">
          {words}
        </span>
      ))}
    </p>
  );
}
