/** Marks, in the contents, the section that is being read: the last heading above the upper third of the window. */
// The contents stand on the page twice: beside the text, and folded above it.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const headings = [...new Set(links.map(({ hash }) => hash.slice(1)))]
  .map((id) => document.getElementById(id))
  .filter((heading) => heading !== null);

function mark(): void {
  const line = innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// The observed band has no upper end, so a heading enters or leaves it only by crossing the line, by a jump too:
// no work while scrolling.
const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66.7% 0px' });
for (const heading of headings) observer.observe(heading);
