// The few lines of script that every page carries: theme, menu, and the keys that open search (loaded on first use).
const root = document.documentElement;
const one = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

const THEMES = ['system', 'light', 'dark'] as const;
const LABELS: Record<string, string> = { system: 'Auto', light: 'Light', dark: 'Dark' };
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const themeButton = one('.theme');

function showTheme(): void {
  const choice = root.dataset['themeChoice'] ?? 'system';
  const dark = choice === 'dark' || (choice === 'system' && prefersDark.matches);
  root.dataset['theme'] = dark ? 'dark' : 'light';
  if (!themeButton) return;
  const label = LABELS[choice] ?? 'Auto';
  themeButton.textContent = label;
  themeButton.setAttribute('aria-label', `Theme: ${label}`);
}

themeButton?.addEventListener('click', () => {
  const at = THEMES.findIndex((theme) => theme === root.dataset['themeChoice']);
  const next = THEMES[(at + 1) % THEMES.length] ?? 'system';
  root.dataset['themeChoice'] = next;
  try {
    localStorage.setItem(root.dataset['themeKey'] ?? 'theme', next);
  } catch {
    // The choice holds for this page; a browser that blocks storage cannot keep it.
  }
  showTheme();
});
prefersDark.addEventListener('change', showTheme);
showTheme();

const menuButton = one('.menu-open');
const showMenu = (open: boolean): void => {
  root.classList.toggle('menu', open);
  menuButton?.setAttribute('aria-expanded', String(open));
};
menuButton?.addEventListener('click', () => {
  showMenu(!root.classList.contains('menu'));
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !root.classList.contains('menu') || document.querySelector('dialog[open]'))
    return;
  showMenu(false);
  menuButton?.focus();
});

const openSearch = (): void => {
  void import('./search.ts').then((search) => {
    search.open();
  });
};
one('.search-open')?.addEventListener('click', openSearch);
addEventListener('keydown', (event) => {
  const target = event.target;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
  const combination = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!combination && !slash) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  openSearch();
});
