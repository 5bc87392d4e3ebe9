// Light or dark: the choice of the person if there is one, else that of the system. Runs before the first paint.
(function () {
  "use strict";
  var KEY = "mayday.theme";
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function chosen() {
    try { return localStorage.getItem(KEY); } catch (denied) { return null; }
  }
  function apply() {
    var theme = chosen() || (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    var icon = document.querySelector("#theme i");
    if (icon) { icon.className = theme === "dark" ? "pi pi-sun" : "pi pi-moon"; }
  }
  apply();
  dark.addEventListener("change", apply);
  window.addEventListener("storage", function (event) { if (event.key === KEY) { apply(); } });
  document.addEventListener("DOMContentLoaded", function () {
    apply();
    var button = document.getElementById("theme");
    if (!button) { return; }
    button.addEventListener("click", function () {
      var next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
      try { localStorage.setItem(KEY, next); } catch (denied) { /* the choice lasts as long as the page */ }
      document.documentElement.dataset.theme = next;
      apply();
    });
  });
})();
