/** Marks, in the contents, the section that is being read. */
import { onSection } from './reading-line.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];

onSection((id) => {
  for (const link of links) {
    if (id !== null && link.hash === `#${id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
});
