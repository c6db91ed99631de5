/**
 * A line chart in an island. The still (a slot of the figure's face) is there from the start and keeps the box;
 * the live chart takes its exact place.
 *
 * <LiveChart chart={derivativeChart(state)} label="f′ of ReLU and Leaky ReLU" still={still}
 *   probe={{ label: 'Probe z', value, scale, text, onInput, onCommit }} />
 *
 * Chart.js is loaded with it and drawn only in the browser. While `chart` is null there is nothing live to show yet, and the
 * still stays. A probe makes the chart a slider: drag sideways
 * (vertical scrolling stays), or focus it and use the arrow keys.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { keyTarget } from '../Slider.tsx';
import type { Scale } from '../scale.ts';
import type { LiveCanvas } from './live.ts';

export interface ChartProbe {
  readonly label: string;
  readonly value: number;
  readonly scale: Scale;
  /** What a screen reader says of the value. */
  readonly text: string;
  readonly onInput: (value: number) => void;
  readonly onCommit: () => void;
}

interface LiveChartProps {
  readonly chart: LineChart | null;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly still: ComponentChildren;
  readonly probe?: ChartProbe;
}

type Live = typeof import('./live.ts');

/** What draws live charts, once it is here. */
let here: Live | null = null;

async function loadLive(): Promise<Live> {
  here ??= await import('./live.ts');
  return here;
}

/** Makes ready what draws a live chart, so that the first one need not wait for it. */
function expectChart(): void {
  loadLive()
    .then(({ rehearse }) => rehearse())
    // Where it does not come, the still stays; what the browser lacks, the chart itself will say.
    .catch(() => undefined);
}

export function LiveChart({ chart, label, still, probe }: LiveChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const live = useRef<LiveCanvas | null>(null);
  const latest = useRef(chart);
  const [isLive, setIsLive] = useState(false);
  // Found out after the chart was drawn as a part of its figure, which has to know.
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure;

  // At once, not after the next frame, in which it is to be drawn.
  useLayoutEffect(() => {
    latest.current = chart;
    if (chart !== null) live.current?.show(chart);
  }, [chart]);
  const isThere = chart !== null;
  useLayoutEffect(() => {
    if (!isThere) {
      expectChart();
      return;
    }
    let stopped = false;
    const draw = ({ liveCanvas }: Live): void => {
      if (stopped || canvas.current === null || latest.current === null) return;
      try {
        live.current = liveCanvas(canvas.current, latest.current, () => setIsLive(true));
      } catch (error) {
        setFailure(error);
      }
    };
    if (here !== null) draw(here);
    // The still stays where the chart's code could not be fetched.
    else loadLive().then(draw, () => undefined);
    return () => {
      stopped = true;
      live.current?.dispose();
      live.current = null;
      setIsLive(false);
    };
  }, [isThere]);

  return (
    <div class="chart" data-live={isLive ? '' : undefined}>
      <div role="img" aria-label={label}>
        {/* A screen reader passes over a picture that has things inside. */}
        <div aria-hidden="true">
          <div class="chart__still">{still}</div>
          {isThere ? <canvas ref={canvas} class="chart__canvas" /> : null}
        </div>
      </div>
      {probe === undefined ? null : (
        <ProbeSurface probe={probe} valueAt={(clientX) => live.current?.valueAt(clientX) ?? null} />
      )}
    </div>
  );
}

function ProbeSurface({
  probe,
  valueAt,
}: {
  probe: ChartProbe;
  valueAt: (clientX: number) => number | null;
}) {
  const before = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const commit = useRef(probe.onCommit);
  commit.current = probe.onCommit;
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const { scale } = probe;
  const moveTo = (clientX: number): void => {
    const value = valueAt(clientX);
    if (value !== null && Number.isFinite(value)) probe.onInput(scale.toValue(scale.toPosition(value)));
  };
  return (
    <div
      class="chart__probe needs-script"
      role="slider"
      tabIndex={0}
      aria-label={probe.label}
      aria-valuemin={scale.minimum}
      aria-valuemax={scale.maximum}
      aria-valuenow={probe.value}
      aria-valuetext={probe.text}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        before.current = probe.value;
        event.currentTarget.setPointerCapture(event.pointerId);
        // A finger may be about to scroll: it moves the probe only once it moves sideways, or taps.
        if (event.pointerType !== 'touch') moveTo(event.clientX);
      }}
      onPointerMove={(event) => {
        if (before.current !== null) moveTo(event.clientX);
      }}
      onPointerUp={(event) => {
        if (before.current === null) return;
        before.current = null;
        moveTo(event.clientX);
        probe.onCommit();
      }}
      onPointerCancel={() => {
        if (before.current !== null) probe.onInput(before.current);
        before.current = null;
      }}
      onKeyDown={(event) => {
        const next = keyTarget(event.key, probe.value, scale);
        if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        probe.onInput(next);
        if (timer.current !== null) clearTimeout(timer.current);
        timer.current = setTimeout(() => commit.current(), 500);
      }}
    />
  );
}
