import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { frameLine } from './frame-line.ts';

describe('frameLine', () => {
  it.each([
    ['https://example.org/embed/slope-lens/?v=1&slope=0.2', 'The slope lens'],
    ['https://example.org/embed/x/?v=1&copy=1&lt=2', 'Can “ReLU” < "Leaky ReLU" & die?'],
  ])('is one frame with the address %s', (address, title) => {
    const line = frameLine({ address, title, width: 720.4, height: 583.6 });
    const { children } = fromHtml(line, { fragment: true });
    expect(children).toHaveLength(1);
    const [frame] = children as [Element];
    expect(frame.tagName).toBe('iframe');
    expect(frame.properties).toEqual({
      src: address,
      title,
      width: 720,
      height: 584,
      loading: 'lazy',
    });
    expect(line).not.toContain('\n');
  });
});
