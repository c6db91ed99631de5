/**
 * The frame of every interactive figure.
 *
 * const figure = useFigure(declaration, props);
 * <Figure figure={figure} sentence={sentence(figure.state)} table={table(figure.state)} message={workerMessage}>
 *   <LiveChart … />
 * </Figure>
 *
 * `children` are the charts. The sentence stands right under what brings it about: under `lead` (optional: the one
 * primary button, and how far its run has come), which stands under the charts, else under the controls. `aside`
 * (optional) comes next: further charts, a small table, a formula; whatever is drawn in either goes into the PNG. The
 * controls are those that the figure declares, unless `controls` has others. `sentence` is said to a screen reader once
 * it has rested; give `spoken` where that should say less. `covers` (optional) is what of the figure gives its outcome
 * away until the reader has predicted it, and `cameOut` what its run came to, which is then set against the prediction.
 * `result` is what can be pinned (docs/pins.md): the table, unless the figure says that there is none yet, or gives other rows.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Controls } from './Controls.tsx';
import { Cover } from './Cover.tsx';
import { DataTable } from './DataTable.tsx';
import { FoldedTable } from './FoldedTable.tsx';
import { Judged } from './Judged.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import type { actions, Notice } from './late/actions.ts';
import { useClaim } from './result.ts';
import { Scroller } from './Scroller.tsx';
import type { FigureResult, TableData } from './table.ts';
import type { FigureHandle } from './useFigure.ts';

/**
 * What of a figure gives its outcome away until then: all of it; the still of a finished run, until the live figure takes
 * its place; its sentence; where it has a `<Cover>`; or nothing any more, since what it shows now is the reader's own run.
 */
export type OutcomeCover = 'all' | 'still' | 'sentence' | 'part' | 'nothing';

interface FigureContent {
  readonly controls?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly sentence: string;
  readonly spoken?: string;
  readonly table: TableData;
  /** Must be given where something is run or asked of a worker: the table is a result only when it is whole, and of its state. */
  readonly result?: FigureResult | 'table';
  /** What a worker or a run has to say: a failure, a divergence. */
  readonly message?: string | null;
  readonly children: ComponentChildren;
}

interface FigureProps<State extends object> extends FigureContent {
  readonly figure: FigureHandle<State>;
  readonly covers?: OutcomeCover;
  /** The option that its run came to, or null as long as that says nothing of the prediction; absent where it never does. */
  readonly cameOut?: string | null | undefined;
  /** The prediction that it came to, where the figure waits for several. */
  readonly question?: string | undefined;
}

export function Figure<State extends object>(props: FigureProps<State>) {
  const { figure, sentence, table, result: stated = 'table' } = props;
  const result = stated === 'table' ? table.rows : stated;
  const { id, number, title, embedId, predictId, caption, atHome } = figure.frame;
  // Of several predictions all are waited for, where the lesson has the figure wait at all.
  const covers = predictId === undefined ? undefined : props.covers;
  const coverOf = (part: OutcomeCover) =>
    covers === part && predictId !== undefined ? <Cover awaits={predictId} /> : null;
  const body = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const claim = useClaim(figure, result);
  const name = number === undefined ? title : `figure ${number}`;
  const message = props.message ?? figure.message;

  const embedPage = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/embed/${embedId}/`;

  /** An action whose part is loaded when it is asked for: a sentence says so where it does not come. */
  const act = (action: keyof typeof actions, what: string) => async (): Promise<void> => {
    const pressed = {
      figure,
      name,
      sentence,
      table,
      result,
      link: figure.link(),
      embedPage,
      body: body.current,
    };
    const late = await import('./late/actions.ts').catch(() => null);
    setNotice(
      late === null
        ? {
            text: `What makes the ${what} could not be loaded. Check the connection, and press ${action} again.`,
          }
        : await late.actions[action](pressed),
    );
  };
  const reset = (): void => {
    setNotice(null);
    figure.reset();
  };

  const inside = props.controls === undefined ? <Controls figure={figure} /> : props.controls;
  const controls = inside == null ? null : <div class="figure__controls needs-script">{inside}</div>;
  const answer = (
    <div class="figure__answer">
      {props.lead === undefined ? null : <div class="figure__lead needs-script">{props.lead}</div>}
      {coverOf('sentence')}
      <p class="figure__sentence">{sentence}</p>
      {props.cameOut === undefined ? null : (
        <Judged question={props.question ?? predictId} cameOut={props.cameOut} />
      )}
      <LiveRegion text={props.spoken ?? sentence} />
      <p class="figure__message" aria-live="polite">
        {message}
      </p>
    </div>
  );
  const aside = props.aside === undefined ? null : <div class="figure__aside">{props.aside}</div>;

  return (
    <figure
      ref={figure.root}
      class="figure"
      id={id}
      data-figure={id}
      data-awaits={covers && predictId}
      data-covers={covers}
      aria-labelledby={`${id}-title`}
    >
      <figcaption class="figure__head">
        <span class="figure__title" id={`${id}-title`}>
          {number === undefined ? null : <span class="figure__number">Figure {number} </span>}
          <strong>{title}</strong>
        </span>
      </figcaption>
      {coverOf('all')}
      <div class="figure__body" data-plain={controls === null ? '' : undefined} ref={body}>
        <div class="figure__charts">{props.children}</div>
        {props.lead === undefined ? controls : null}
        {answer}
        {aside}
        {props.lead === undefined ? null : controls}
      </div>
      <div class="figure__caption">{caption}</div>
      <div class="figure__actions">
        <span class="figure__tools needs-script">
          <Button kind="quiet" onClick={reset} label={`Reset ${name}`}>
            Reset
          </Button>
          <Button kind="quiet" onClick={act('Link', 'link')} label={`Link to this state of ${name}`}>
            Link
          </Button>
          <Button kind="quiet" onClick={act('Pin', 'pin')} label={`Pin the result of ${name}`}>
            Pin
          </Button>
          <Button kind="quiet" onClick={act('CSV', 'table')} label={`CSV of ${name}`}>
            CSV
          </Button>
          <Button kind="quiet" onClick={act('PNG', 'picture')} label={`PNG of ${name}`}>
            PNG
          </Button>
          {atHome ? null : (
            <Button kind="quiet" onClick={act('Embed', 'line')} label={`Embed ${name}`}>
              Embed
            </Button>
          )}
        </span>
        {atHome ? null : (
          <a class="button button--quiet without-scripts" href={embedPage} aria-label={`Embed ${name}`}>
            Embed
          </a>
        )}
        <FoldedTable pending={table.pending} label={`Table of ${name}`}>
          <Scroller label={`Table of ${name}`}>
            <DataTable table={table} />
          </Scroller>
        </FoldedTable>
      </div>
      <div class="figure__notice" aria-live="polite">
        {claim === null ? null : <span>{claim}</span>}
        {notice === null ? null : (
          <>
            {notice.text}
            {notice.shown === undefined ? null : (
              <input
                readOnly
                value={notice.shown.value}
                aria-label={notice.shown.label}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            )}
            {notice.page === undefined ? null : <a href={notice.page}>Open {name} alone</a>}
          </>
        )}
      </div>
    </figure>
  );
}
