// Buttons that say in data attributes what they do, so that a list can be redrawn under the mouse at any time
// and still the right thing happens: data-do (a remote command), data-confirm (ask first), data-dialog (open one),
// data-close, data-toggle. Every data-p-* attribute goes along as a parameter.
(function () {
  "use strict";
  function parameters(element) {
    return Object.keys(element.dataset)
      .filter(function (key) { return /^p[A-Z]/.test(key); })
      .map(function (key) { return { name: key.charAt(1).toLowerCase() + key.slice(2), value: element.dataset[key] }; });
  }
  function run(button) {
    var command = window["do_" + button.dataset.do];
    if (!command) { return; }
    button.disabled = true;
    setTimeout(function () { button.disabled = false; }, 1500);
    window.mayday.ready(function () { command(parameters(button)); });
  }
  function fill(dialog, button) {
    parameters(button).forEach(function (p) {
      dialog.querySelectorAll("[data-show='" + p.name + "']").forEach(function (e) { e.textContent = p.value; });
      dialog.querySelectorAll("input.fill-" + p.name + ", select.fill-" + p.name).forEach(function (e) { e.value = p.value; });
    });
  }
  function open(button) {
    var dialog = document.getElementById(button.dataset.dialog);
    dialog.querySelectorAll("textarea, input[type=text].fresh, input[type=password]").forEach(function (e) { e.value = ""; });
    dialog.querySelectorAll(".wrong").forEach(function (e) { e.textContent = ""; });
    fill(dialog, button);
    dialog.showModal();
    if (button.dataset.do) { run(button); }
  }
  function confirm(button) {
    var dialog = document.getElementById("sure");
    dialog.querySelector("[data-show=sentence]").textContent = button.dataset.confirm;
    dialog.querySelector("[data-sure=yes]").onclick = function () { dialog.close(); run(button); };
    dialog.showModal();
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dialog], [data-confirm], [data-do], [data-close]");
    if (!button) { return; }
    if (button.dataset.close) { document.getElementById(button.dataset.close).close(); }
    else if (button.dataset.dialog) { open(button); }
    else if (button.dataset.confirm) { confirm(button); }
    else { run(button); }
  });
  var folded = [];
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("nav [aria-current=page], .more[aria-current=true]").forEach(function (current) {
      current.scrollIntoView({ block: "nearest", inline: "center" });
    });
    // the pages of the second row are shown below the button that opens them
    document.querySelectorAll(".morepages").forEach(function (pages) {
      pages.addEventListener("toggle", function () {
        var button = document.querySelector(".more").getBoundingClientRect();
        pages.style.top = button.bottom + 6 + "px";
        pages.style.left = Math.max(10, Math.min(button.left, window.innerWidth - pages.offsetWidth - 10)) + "px";
      });
    });
    // on a narrow screen long panels are folded in, but for the one that the address names and those that say something
    if (window.matchMedia("(max-width: 46rem)").matches) {
      document.querySelectorAll("details.folds").forEach(function (panel) {
        var named = location.hash && panel.closest(location.hash) || location.hash && panel.querySelector(location.hash);
        var wrong = Array.from(panel.querySelectorAll(".wrong")).some(function (e) { return e.textContent; });
        panel.open = Boolean(named || wrong);
        if (!panel.open && panel.closest(".operation")) { folded.push(panel); }
      });
    }
  });

  // Nothing that was asked for is lost without a word; leaving the page breaks off what nobody waits for.
  var leaving = false;
  window.addEventListener("pagehide", function () { leaving = true; });
  window.addEventListener("pageshow", function () { leaving = false; });
  document.addEventListener("DOMContentLoaded", function () {
    if (!window.jQuery) { return; }
    jQuery(document).on("pfAjaxError", function () {
      var place = document.getElementById("clock");
      setTimeout(function () {
        if (!leaving && place) {
          PrimeFaces.getWidgetById("toldRefused").renderMessage({ summary: place.dataset.unanswered, detail: "", severity: "error" });
        }
      }, 300);
    });
  });

  // What was read is on paper too, where nobody can unfold it.
  window.addEventListener("beforeprint", function () {
    folded = folded.filter(function (panel) { return !panel.open; });
    folded.forEach(function (panel) { panel.open = true; });
  });
  window.addEventListener("afterprint", function () { folded.forEach(function (panel) { panel.open = false; }); });

  window.addEventListener("load", function () { document.querySelectorAll("[data-start]").forEach(run); });

  window.mayday = window.mayday || {};
  // PrimeFaces gives the forms the nonce of the page some time after the page was loaded; the server refuses what is
  // asked before that.
  window.mayday.ready = function (ask) {
    if (window.PrimeFaces && PrimeFaces.csp.NONCE_VALUE) { ask(); } else { setTimeout(window.mayday.ready, 20, ask); }
  };
  // Closes a dialog when its form was accepted; leaves it open with the reason when it was not.
  window.mayday.close = function (id, args) {
    if (!args || !args.validationFailed) { document.getElementById(id).close(); }
  };
})();
