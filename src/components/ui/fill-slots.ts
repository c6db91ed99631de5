/**
 * Writes live numbers into the slots of a formula that was typeset at build (`Formula.astro`).
 * Slots without a value keep what they show.
 */
export function fillSlots(root: ParentNode, values: Readonly<Record<string, string>>): void {
  for (const slot of root.querySelectorAll('[data-slot]')) {
    const value = values[slot.getAttribute('data-slot') ?? ''];
    if (value !== undefined && slot.textContent !== value) slot.textContent = value;
  }
}
