/**
 * The frame of every interactive figure.
 *
 * <Figure id={id} number="6.1" title="The slope lens" widget="slope-lens" figure={figure}
 *   controls={<Slider … />} sentence={sentence(state)} caption={caption} table={table(state)} message={workerMessage}>
 *   <LiveChart … />
 * </Figure>
 *
 * `figure` is what `useFigureState` returned. `children` are the charts. The sentence stands right under what brings
 * it about: under `lead` (optional: the one primary button, and how far its run has come), which stands under the
 * charts, else under the controls. `aside` (optional) comes next: further charts, a small table, a formula; whatever
 * is drawn in either goes into the PNG. `caption` is a slot of the widget's face. `sentence` is said to a screen
 * reader once it has rested; give `spoken` where that should say less. `awaits` (optional) is the prediction that comes
 * first, and what of the figure gives its outcome away until then.
 */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Awaited } from './awaits.ts';
import { Button } from './Button.tsx';
import { Cover } from './Cover.tsx';
import { DataTable } from './DataTable.tsx';
import { download } from './download.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Scroller } from './Scroller.tsx';
import { type TableData, tableToCsv } from './table.ts';

interface FigureProps {
  readonly id: string;
  /** As in the lesson: “6.1”; absent where the figure stands alone. */
  readonly number?: string | undefined;
  readonly title: string;
  /** The widget's id in `figures/index.ts`: its page under /embed/. */
  readonly widget: string;
  readonly figure: {
    readonly message: string | null;
    reset(): void;
    link(): string;
    embedQuery(): string;
  };
  readonly controls?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly sentence: string;
  readonly spoken?: string;
  readonly caption: ComponentChildren;
  readonly table: TableData;
  /** What a worker or a run has to say: a failure, a divergence. */
  readonly message?: string | null;
  readonly awaits?: Awaited | undefined;
  readonly children: ComponentChildren;
}

export function Figure(props: FigureProps) {
  const { id, number, title, widget, figure, sentence, table, awaits } = props;
  const body = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const name = number === undefined ? title : `figure ${number}`;
  const message = props.message ?? figure.message;

  // Its cells are many, and change less often than the controls do.
  const tableView = useMemo(
    () => (
      <Scroller label={`Table of ${name}`}>
        <DataTable table={table} />
      </Scroller>
    ),
    [table, name],
  );

  const copyLink = async (): Promise<void> => {
    const link = figure.link();
    try {
      await navigator.clipboard.writeText(link);
      setNotice({ text: 'The link to this state is copied.' });
    } catch {
      // No permission, or no clipboard outside https: the reader can copy it by hand.
      setNotice({ text: 'The link to this state:', link });
    }
  };
  const savePicture = async (): Promise<void> => {
    if (body.current === null) return;
    try {
      // Loaded when a picture is asked for.
      const { figurePicture } = await import('./picture.ts');
      const heading = number === undefined ? title : `Figure ${number}  ${title}`;
      download(`${widget}.png`, await figurePicture(body.current, heading, sentence));
    } catch {
      setNotice({ text: 'This browser could not make a picture of the figure.' });
    }
  };
  const saveTable = (): void => {
    download(`${widget}.csv`, new Blob([tableToCsv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  const reset = (): void => {
    setNotice(null);
    figure.reset();
  };

  const controls =
    props.controls === undefined ? null : <div class="figure__controls needs-script">{props.controls}</div>;
  const answer = (
    <div class="figure__answer">
      {props.lead === undefined ? null : <div class="figure__lead needs-script">{props.lead}</div>}
      {awaits?.covers === 'sentence' ? <Cover awaits={awaits.id} /> : null}
      <p class="figure__sentence">{sentence}</p>
      <LiveRegion text={props.spoken ?? sentence} />
      <p class="figure__message" aria-live="polite">
        {message}
      </p>
    </div>
  );
  const aside = props.aside === undefined ? null : <div class="figure__aside">{props.aside}</div>;

  return (
    <figure
      class="figure"
      id={id}
      data-figure={id}
      data-awaits={awaits?.id}
      data-covers={awaits?.covers}
      aria-labelledby={`${id}-title`}
    >
      <figcaption class="figure__head">
        <span class="figure__title" id={`${id}-title`}>
          {number === undefined ? null : <span class="figure__number">Figure {number} </span>}
          <strong>{title}</strong>
        </span>
      </figcaption>
      {awaits?.covers === 'all' ? <Cover awaits={awaits.id} /> : null}
      <div class="figure__body" data-plain={controls === null ? '' : undefined} ref={body}>
        <div class="figure__charts">{props.children}</div>
        {props.lead === undefined ? controls : null}
        {answer}
        {aside}
        {props.lead === undefined ? null : controls}
      </div>
      <div class="figure__caption">{props.caption}</div>
      <div class="figure__actions">
        <span class="figure__tools needs-script">
          <Button kind="quiet" onClick={reset} label={`Reset ${name}`}>
            Reset
          </Button>
          <Button kind="quiet" onClick={copyLink} label={`Link to this state of ${name}`}>
            Link
          </Button>
          <Button kind="quiet" onClick={saveTable} label={`CSV of ${name}`}>
            CSV
          </Button>
          <Button kind="quiet" onClick={savePicture} label={`PNG of ${name}`}>
            PNG
          </Button>
        </span>
        <a
          class="button button--quiet"
          href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}/embed/${widget}/`}
          aria-label={`Embed ${name}`}
          onClick={({ currentTarget }) => {
            currentTarget.search = `?${figure.embedQuery()}`;
          }}
        >
          Embed
        </a>
        <details class="figure__table" data-pending={table.pending || undefined}>
          <summary class="button button--quiet" aria-label={`Table of ${name}`}>
            Table
          </summary>
          {tableView}
        </details>
      </div>
      <div class="figure__notice" aria-live="polite">
        {notice === null ? null : (
          <>
            {notice.text}
            {notice.link === undefined ? null : (
              <input
                readOnly
                value={notice.link}
                aria-label={`Address of this state of ${name}`}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            )}
          </>
        )}
      </div>
    </figure>
  );
}

interface Notice {
  readonly text: string;
  readonly link?: string;
}
