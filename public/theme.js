// Runs before the first paint, so that a chosen theme does not flash. Blocking and external: the policy forbids inline script.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied: the theme follows the system.
}
