/** The sections that the contents name, by their ids, with the words of the contents. */
export const sectionNames: ReadonlyMap<string, string> = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    link.hash.slice(1),
    link.textContent?.trim() ?? '',
  ]),
);

/** Calls `listener` whenever another section is read: the last heading above the upper third of the window, or none. */
export function onSection(listener: (id: string | null) => void): void {
  const headings = [...sectionNames.keys()]
    .map((id) => document.getElementById(id))
    .filter((heading) => heading !== null);
  // The observed band has no upper end, so a heading enters or leaves it only by crossing the line, by a jump too:
  // no work while scrolling, and nobody has to lay out the page for it.
  if (!('IntersectionObserver' in window)) return;
  const above = new Set<Element>();
  const observer = new IntersectionObserver(
    (crossings) => {
      for (const { target, isIntersecting } of crossings) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      listener(headings.findLast((heading) => above.has(heading))?.id ?? null);
    },
    { rootMargin: '1000000px 0px -66.7% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
