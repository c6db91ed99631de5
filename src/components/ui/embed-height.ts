/** Tells the page that holds the frame how high its content is, so that the frame need not scroll. */
if (parent !== window && 'ResizeObserver' in window) {
  const content = document.body;
  let sent = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === sent) return;
    sent = height;
    // The height is no secret, and the host's origin is not known.
    parent.postMessage({ type: 'negative-slope:height', height }, '*');
  }).observe(content);
}
