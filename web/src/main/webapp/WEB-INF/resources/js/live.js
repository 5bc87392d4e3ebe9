// Keeps the page up to date: the server says that something happened, the page asks for its live parts anew.
// While the line is down it says so, asks by itself every ten seconds and tries to get the line back.
(function () {
  "use strict";
  var GAP = 250, SLOW = 10000, CALM = 60000;
  var CHANNEL = "push";
  var up = false, busy = false, due = null, last = 0, failures = 0, wait = null, focused = null;

  function banner() {
    var box = document.getElementById("offline");
    if (!box) { return; }
    var text = box.querySelector("span");
    var state = failures > 1 ? "unreachable" : up || wait ? null : "reconnecting";
    box.hidden = !state;
    if (state && text.textContent !== text.dataset[state]) { text.textContent = text.dataset[state]; }
  }
  function ask() {
    due = null;
    if (!window.do_refresh) { return; }
    if (busy) { later(GAP); return; }
    busy = true;
    last = Date.now();
    window.do_refresh();
  }
  function later(millis) { if (!due) { due = setTimeout(ask, millis); } }
  function soon() { later(Math.max(0, last + GAP - Date.now())); }
  function settled(failed) {
    busy = false;
    failures = failed ? failures + 1 : 0;
    banner();
    restore();
  }
  // The element that had the focus is looked for again after its surroundings were redrawn.
  function restore() {
    var again = focused && document.activeElement === document.body ? document.getElementById(focused) : null;
    if (again) { again.focus({ preventScroll: true }); }
  }

  window.mayday = window.mayday || {};
  window.mayday.live = {
    opened: function () { wait = null; var back = !up && last > 0; up = true; banner(); if (back) { soon(); } },
    changed: function (message) {
      var prefixes = (document.querySelector("main").dataset.listens || "").split(" ");
      var type = String(message && message.type || "");
      var hears = type.indexOf("org.mayday.call.") === 0 || prefixes.some(function (p) { return p && type.indexOf("org.mayday." + p) === 0; });
      var about = document.querySelector("main").dataset.about;
      if (hears || about && String(message.subject).indexOf(about) >= 0) { soon(); }
    },
    shaken: function () { up = false; wait = null; banner(); },
    // Faces gives up after some attempts; a desk does not.
    closed: function () { up = false; wait = null; banner(); setTimeout(function () { faces.push.open(CHANNEL); }, SLOW); },
    refreshed: settled
  };

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("live")) { return; }
    wait = setTimeout(function () { wait = null; banner(); }, 4000);
    document.addEventListener("focusin", function (event) { focused = event.target.id || null; });
    window.jQuery(document).on("pfAjaxComplete", restore);
    setInterval(function () {
      var age = Date.now() - last;
      if (!up && age >= SLOW || age >= CALM) { soon(); }
    }, 2000);
    window.addEventListener("online", soon);
    window.addEventListener("pageshow", function (event) { if (event.persisted) { soon(); } });
    document.addEventListener("visibilitychange", function () { if (!document.hidden) { soon(); } });
    last = Date.now();
  });
})();
