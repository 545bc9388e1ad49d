import React, { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ButtonJson } from '../protocol';

/**
 * Alt and a digit do what the buttons do. No single letters, which screen readers and voice control use themselves
 * (WCAG 2.1.4); and the place of the key counts, not its letter, so that the keyboard's language does not matter.
 */
export function Shortcuts({ buttons }: { buttons: ButtonJson[] }) {
  const navigate = useNavigate();
  const known = buttons.filter(({ shortcut }) => shortcut !== undefined);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const button = known.find(({ shortcut }) => shortcut === digit);
      if (digit === undefined || !button) return;
      event.preventDefault();
      navigate(button.href);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  if (known.length === 0) return null;
  return (
    <p className="hint shortcuts">
      Клавиши:{' '}
      {known.map(({ label, shortcut }) => (
        <span key={label}>
          <kbd>Alt</kbd> + <kbd>{shortcut}</kbd> {label}
        </span>
      ))}
    </p>
  );
}
