/** How far a worker has come. `share` from 0 to 1; null hides the line but keeps its place. */
export function Progress({ share, label }: { share: number | null; label: string }) {
  return (
    <div class="progress" data-idle={share === null ? '' : undefined}>
      <progress class="progress__bar" max={1} value={share ?? 0} aria-label={label} />
      <span class="progress__label">{share === null ? '' : label}</span>
    </div>
  );
}
