// Writes every <time> in the browser's zone and language; counts up and down once a second.
(function () {
  "use strict";
  var skew = 0;
  var language = document.documentElement.lang || undefined;
  var clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  var date = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  var year = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  var day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
  var full = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });

  function now() { return Date.now() + skew; }
  function two(n) { return n < 10 ? "0" + n : String(n); }
  function span(millis) {
    var s = Math.max(0, Math.floor(millis / 1000));
    var h = Math.floor(s / 3600);
    var m = Math.floor(s / 60) % 60;
    return h >= 48 ? Math.floor(h / 24) + " d " + (h % 24) + " h"
      : h > 0 ? h + ":" + two(m) + ":" + two(s % 60)
      : m + ":" + two(s % 60);
  }
  function moment(at) {
    var today = new Date(now());
    if (at.toDateString() === today.toDateString()) { return clock.format(at); }
    return at.getFullYear() === today.getFullYear() ? date.format(at) : year.format(at);
  }
  function write(element) {
    var at = new Date(element.dateTime);
    if (isNaN(at)) { return; }
    var show = element.dataset.show;
    var text = show === "elapsed" ? span(now() - at)
      : show === "left" ? span(at - now())
      : show === "day" ? day.format(at)
      : moment(at);
    if (element.textContent !== text) { element.textContent = text; }
    if (!element.title) { element.title = full.format(at); }
    if (show === "left") { element.classList.toggle("soon", at - now() < 60000); }
  }
  function all(root) { root.querySelectorAll("time[datetime]").forEach(write); }
  function tick() { document.querySelectorAll("time[data-show=elapsed], time[data-show=left]").forEach(write); }

  document.addEventListener("DOMContentLoaded", function () {
    var server = document.getElementById("clock");
    if (server) { skew = Date.parse(server.dataset.now) - Date.now(); }
    var zone = document.getElementById("zone");
    if (zone) { zone.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone; }
    all(document);
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) { if (node.nodeType === 1) { all(node.parentNode || node); } });
      });
    }).observe(document.body, { childList: true, subtree: true });
    setInterval(tick, 1000);
  });
})();
