/** The settings of a figure that it does without at first, in a fold; that it was opened is remembered. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { forget, type Key, keep, recall } from './storage.ts';

interface MoreSettingsProps {
  /** Its figure, wherever it stands. */
  readonly of: string;
  readonly children: ComponentChildren;
}

export function MoreSettings({ of, children }: MoreSettingsProps) {
  const key: Key = `settings:${of}`;
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => setIsOpen(recall(key) !== null), [key]);
  return (
    <details
      class="more-settings"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        // It tells of what was remembered too.
        if (open === isOpen) return;
        setIsOpen(open);
        if (open) keep(key, 'open');
        else forget(key);
      }}
    >
      <summary>More settings</summary>
      <div class="figure__controls">{children}</div>
    </details>
  );
}
