/**
 * Keeps the formulas that `WorkedFormulas.astro` has set in step with the figure: which rows are there, which form each
 * takes, which numbers stand in it. Returns the ref for the element that holds them.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { formsAt, slotsAt, type Worked } from './worked.ts';

/** @param rows those to be seen; must be the same array as long as nothing has changed */
export function useWorked(rows: readonly Worked[]): RefObject<HTMLDivElement> {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const element of holder.current?.querySelectorAll<HTMLElement>('.worked__row') ?? []) {
      const row = rows.find(({ activation }) => activation.id === element.dataset.activation);
      element.hidden = row === undefined;
      if (row === undefined) continue;
      fillSlots(element, slotsAt(row));
      const at = formsAt(row);
      for (const form of element.querySelectorAll<HTMLElement>('[data-form]')) {
        const side = form.closest('[data-side="f"]') === null ? 'derivative' : 'f';
        form.hidden = form.dataset.form !== at[side];
      }
    }
  }, [rows]);
  return holder;
}
