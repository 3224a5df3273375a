/** The switch between light, dark and whatever the system says. `early.ts` puts the choice in place on the next page. */
const root = document.documentElement;
const options = document.querySelectorAll<HTMLInputElement>('.theme input');

for (const option of options) {
  option.checked = option.value === (root.dataset.theme ?? 'auto');
  option.addEventListener('change', () => choose(option.value));
}

function choose(theme: string): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
}
