/**
 * <Button onClick>Label</Button>; `kind`: primary (one per figure), plain, or quiet (an action under a caption).
 * `label` replaces the visible text for a screen reader: “Reset figure 6.1”; it must begin with that text.
 */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly onClick: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly label?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ onClick, kind = 'plain', label, disabled, pressed, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button--${kind}`}
      onClick={onClick}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
    >
      {children}
    </button>
  );
}
