/**
 * Stands in place of an outcome that the reader has yet to predict: `<Cover awaits="zero-share" />`. The lesson's question
 * covers it and uncovers it (prose/predict.ts); without scripts, on paper and away from the lesson nothing is covered.
 */
export function Cover({ awaits }: { readonly awaits: string }) {
  return (
    <div class="cover" data-pagefind-ignore="all">
      <p>What happens stands here once you have predicted it.</p>
      <button type="button" class="button" data-uncover={awaits}>
        Show it now
      </button>
    </div>
  );
}
