// Buttons with data-asks="ADDRESS" ask that address, as this browser reaches it, and tell in the element data-tells what came back.
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-asks]");
    var told = button && document.getElementById(button.dataset.tells);
    if (!told) { return; }
    var since = performance.now();
    button.disabled = true;
    fetch(button.dataset.asks, { credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(10000) })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))); })
      .then(function (document) {
        var paths = Object.keys(document.paths).length;
        told.textContent = button.dataset.good.replace("{0}", paths).replace("{1}", Math.round(performance.now() - since));
      }, function (error) { told.textContent = button.dataset.bad.replace("{0}", error.message); })
      .finally(function () { button.disabled = false; });
  });
})();
