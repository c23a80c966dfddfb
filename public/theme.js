// Blocking and small: the theme is set before anything is drawn.
(function () {
  var root = document.documentElement;
  var key = 'mlops-dynamics:' + document.currentScript.src.replace(/theme\.js.*$/, '') + ':theme';
  var choice = null;
  try {
    choice = localStorage.getItem(key);
  } catch (error) {
    choice = null;
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.themeKey = key;
  root.dataset.themeChoice = choice || 'system';
  root.classList.add('scripted');
})();
