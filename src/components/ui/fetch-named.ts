/**
 * A page to embed fetches in one round what it names for later (integrations/built-pages/preload-islands.ts): once it is painted,
 * when its figure asks for the first of it.
 */
import { painted } from './painted.ts';

painted().then(() => {
  for (const link of document.querySelectorAll('link[rel="modulepreload"][media]')) {
    const now = link.cloneNode() as HTMLLinkElement;
    now.removeAttribute('media');
    link.replaceWith(now);
  }
});
