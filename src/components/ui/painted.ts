/** Resolves when what the build drew has been painted: what a figure fetches then delays no reader's first look. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    const next = (): unknown => requestAnimationFrame(() => setTimeout(resolve));
    if (document.readyState === 'complete') next();
    else addEventListener('load', next);
  });
