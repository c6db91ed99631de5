/** What a run has shown: texts, tables and plots in their order. */
import { chartOf, type Output, type PlotOutput } from '#cells/output.ts';
import { LiveChart } from '../../ui/charts/LiveChart.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { FoldedTable } from '../../ui/FoldedTable.tsx';
import { Scroller } from '../../ui/Scroller.tsx';
import { grouped, plotLabel, plotTable } from './grouped.ts';

export function Outputs({ outputs }: { readonly outputs: readonly Output[] }) {
  return (
    <>
      {grouped(outputs).map((output, place) => {
        const key = `${place} ${output.kind}`;
        if (output.kind === 'text') {
          return (
            <pre key={key} class="cell__text">
              {output.text}
            </pre>
          );
        }
        if (output.kind === 'plot') return <Plot key={key} plot={output} />;
        return (
          <Scroller key={key}>
            <DataTable table={output} />
          </Scroller>
        );
      })}
    </>
  );
}

function Plot({ plot }: { readonly plot: PlotOutput }) {
  const label = `Table of ${plot.title}`;
  return (
    <>
      <LiveChart chart={chartOf(plot)} label={plotLabel(plot)} still={null} />
      <FoldedTable pending={false} label={label}>
        <Scroller label={label}>
          <Points plot={plot} />
        </Scroller>
      </FoldedTable>
    </>
  );
}

/** They are put in rows when the fold is opened. */
const Points = ({ plot }: { readonly plot: PlotOutput }) => <DataTable table={plotTable(plot)} />;
