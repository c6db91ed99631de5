/** Only a table that is wider than its place takes the keyboard's focus. */
if ('ResizeObserver' in window) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const table of document.querySelectorAll('.wide-table')) observer.observe(table);
}
