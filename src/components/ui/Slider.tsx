/**
 * A native range input on a scale (`scale.ts`).
 *
 * <Slider id={`${id}-slope`} label="Slope" symbol="a" value={state.slope} scale={slopeScale} format={formatSlope}
 *   onInput={(slope) => figure.set({ slope })} onCommit={figure.commit} />
 *
 * `onInput` on every movement, `onCommit` once a drag ends or keys have rested for half a second. Arrow keys take
 * fine steps and land on marks, Page Up and Page Down go from mark to mark, Home and End to the ends. A value from a link
 * that lies between two positions is shown exactly as it is. A thumb that comes down on it to scroll the page sets nothing.
 */
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '#lib/charts/format.ts';
import { nextMark, type Scale } from './scale.ts';

interface SliderProps {
  /** Unique on the page: begins with the figure's id. */
  readonly id: string;
  readonly label: string;
  /** One letter, in italics after the label. */
  readonly symbol?: string | undefined;
  readonly value: number;
  readonly scale: Scale;
  /** The value as shown; also what a screen reader says unless `words` is given. */
  readonly format?: (value: number) => string;
  readonly words?: ((value: number) => string) | undefined;
  readonly onInput: (value: number) => void;
  readonly onCommit: () => void;
  readonly disabled?: boolean;
}

const keyRest = 500;

export function Slider(props: SliderProps) {
  const { id, label, symbol, value, scale, format = formatNumber, onInput, onCommit, disabled } = props;
  const words = props.words ?? format;
  const commit = useRef(onCommit);
  commit.current = onCommit;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const touch = useRef({ before: value, scrolls: false });
  const settle = (): void => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    commit.current();
  };
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const choose = (next: number): void => {
    if (next !== value) onInput(next);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(settle, keyRest);
  };

  return (
    <div class="slider">
      <div class="slider__head">
        <label class="control__label" for={id}>
          {label}
          {symbol === undefined ? null : <var class="control__symbol"> {symbol}</var>}
        </label>
        {/* For the eye: the slider itself says its value, and an output would say it once more. */}
        <output class="control__value" for={id} aria-hidden="true">
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        class="slider__input"
        type="range"
        min={0}
        max={scale.last}
        step={1}
        value={scale.toPosition(value)}
        aria-valuetext={words(value)}
        disabled={disabled}
        onInput={({ currentTarget }) => onInput(scale.toValue(currentTarget.valueAsNumber))}
        onChange={() => {
          if (!touch.current.scrolls) commit.current();
        }}
        // The browser moves the thumb when a finger comes down, and leaves it there when the finger scrolls the page.
        onPointerDown={() => {
          touch.current = { before: value, scrolls: false };
        }}
        onPointerCancel={() => {
          touch.current.scrolls = true;
          onInput(touch.current.before);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          const next = keyTarget(event.key, value, scale);
          if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          choose(next);
        }}
      />
      {scale.marks.length === 0 ? null : (
        <div class="slider__marks">
          {scale.marks.map((mark) => (
            <button
              key={mark}
              type="button"
              class="slider__mark"
              data-reached={mark === value ? '' : undefined}
              style={{ left: `${(100 * scale.toPosition(mark)) / scale.last}%` }}
              tabIndex={-1}
              aria-hidden="true"
              disabled={disabled}
              onClick={() => {
                onInput(mark);
                commit.current();
              }}
            >
              {format(mark)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key leads, or null for a key that is not the slider's. */
export function keyTarget(key: string, value: number, scale: Scale): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return scale.step(value, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return scale.step(value, -1);
    case 'PageUp':
      return nextMark(scale, value, 1);
    case 'PageDown':
      return nextMark(scale, value, -1);
    case 'Home':
      return scale.minimum;
    case 'End':
      return scale.maximum;
    default:
      return null;
  }
}
