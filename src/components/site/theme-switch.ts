/** The choice of a theme: `data-theme-choice` on the root, from which src/layouts/boot.js makes the theme. */
import { keep } from '../ui/storage.ts';

const root = document.documentElement;
const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="theme"]')];

function choose(choice: string): void {
  root.dataset.themeChoice = choice;
  document.dispatchEvent(new Event('themechoice'));
}

function check(): void {
  for (const radio of radios) radio.checked = radio.value === root.dataset.themeChoice;
}

for (const radio of radios) {
  const follow = (): void => {
    choose(radio.value);
    keep('theme', radio.value);
  };
  // Pressed before this script was there. What a browser restores it restores behind the closed panel.
  if (radio.checked && radio.matches(':popover-open *')) follow();
  radio.addEventListener('change', follow);
}
check();

document.addEventListener('forget', () => {
  choose('auto');
  check();
});
