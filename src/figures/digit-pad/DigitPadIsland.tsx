/** The view of the pad: what is drawn, the picture that goes in, and how sure the network is of each digit. */
import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';
import { DigitBars } from '../shared/digits/DigitBars.tsx';
import { Pixels } from '../shared/digits/Pixels.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { type DigitPadState, digitPad, questionOf } from './figure.ts';
import * as model from './model.ts';
import { Pad } from './Pad.tsx';
import { useRead } from './useRead.ts';
import './digit-pad.css';

interface DigitPadIslandProps extends IslandProps<DigitPadState> {
  /** What the network of `start`, trained at build, reads in its drawing. */
  readonly known: model.Reading;
}

const layout = { edge: digitsReaderSetup.edge, columns: 1, gap: 0, levels: 8 } as const;

function DigitPad(props: DigitPadIslandProps) {
  const figure = useFigure(digitPad, props);
  const { state, start } = figure;
  const { ink } = state;
  const { answer, isCurrent, failure } = useLatest('digit-net', questionOf(state), useOnScreen(figure.root));

  // The network may be one behind its seed; it is named by its own.
  const seed = answer?.input.seed ?? start.seed;
  const net = answer?.output ?? null;
  const { print } = figure.parameters.ink;
  const isStart = print(ink) === print(start.ink);
  const entry = useMemo(() => model.entryOf(state), [state.ink, state.entry]);
  // What came with the page is rounded.
  const isStill = !figure.isExact && isStart && state.entry === start.entry && seed === start.seed;
  const { read, failure: unread } = useRead(!isStill);
  const reading = useMemo(
    () => (isStill ? props.known : (read?.(net, entry) ?? null)),
    [isStill, read, net, entry, props.known],
  );
  const bars = useMemo(() => model.barsOf(reading), [reading]);
  const isExample = isStart && ink.length > 0;
  const undo = (): void => figure.choose({ ink: ink.slice(0, -1) });
  const helpId = `${figure.frame.id}-pad-help`;

  return (
    <Figure
      figure={figure}
      sentence={model.sentence(state, reading)}
      table={model.table(state, seed, entry, reading)}
      result={isCurrent && !isStill && (read !== null || entry === null) ? 'table' : 'coming'}
      message={failure ?? unread}
      lead={<Control figure={figure} of="entry" />}
    >
      <div class="digit-pad">
        <div class="digit-pad__pad">
          <Pad
            describedBy={helpId}
            ink={ink}
            isExample={isExample}
            frame={entry?.frame ?? null}
            onDraw={(next) => figure.set({ ink: next })}
            onCommit={figure.commit}
            onUndo={undo}
          />
          <div class="digit-pad__tools needs-script">
            <Button onClick={undo} label="Undo the last stroke">
              Undo
            </Button>
            <Button onClick={() => figure.choose({ ink: [] })} label="Clear the pad">
              Clear
            </Button>
          </div>
        </div>
        <div class="digit-pad__picture">
          <p class="chart-title">What goes in</p>
          <div class="digit-pad__pixels" role="img" aria-label={model.pictureLabel(entry)}>
            <Pixels pictures={[model.shadesOf(entry)]} layout={layout} />
          </div>
        </div>
        <div class="digit-pad__bars">
          <p class="chart-title">How sure it is</p>
          <DigitBars bars={bars} />
        </div>
        <p class="digit-pad__help needs-script" id={helpId}>
          {model.hint(ink, isExample)} With keys: the arrows move the pen, from the middle; Space puts it down
          and lifts it, Backspace takes a stroke back.
        </p>
      </div>
    </Figure>
  );
}

export const DigitPadIsland = island(DigitPad);
