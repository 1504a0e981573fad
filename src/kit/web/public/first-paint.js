// Runs before the first paint, so that a dark or English page never flashes light or Vietnamese; a file of its own, because inline scripts are forbidden.
try {
  var scheme = localStorage.getItem('mantine-color-scheme-value')
  if (scheme !== 'light' && scheme !== 'dark') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  document.documentElement.lang = localStorage.getItem('guong-language') === 'en' ? 'en' : 'vi'
} catch (refused) {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light')
}
