/**
 * The same markup without its islands: what they hold stays, and no script brings it to life. Astro escapes what
 * attributes hold, so that a tag ends at its first “>”.
 */
export function withoutIslands(html: string): string {
  return (
    html
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/<template data-astro-template[^>]*>.*?<\/template>/gs, '')
      .replace(/<!--astro:end-->/g, '')
      // What stands there without scripts stands on paper.
      .replace(/<\/?noscript>/g, '')
      .replace(/<\/?astro-(?:island|slot)\b[^>]*>/g, '')
  );
}
