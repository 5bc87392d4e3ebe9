// Keeps the page up to date: the server says that something happened, the page asks for its live parts anew.
// While the line is down it says so, asks by itself every ten seconds and tries to get the line back.
(function () {
  "use strict";
  var GAP = 250, SLOW = 10000, CALM = 60000, ALIVE = 30000, PATIENCE = 4000;
  var line = null, up = false, lost = 0, busy = false, over = false, due = null, last = 0, failures = 0, focused = null, hurry = true;

  function banner() {
    var box = document.getElementById("offline");
    var text = box.querySelector("span");
    var state = failures > 1 ? "unreachable" : up || hurry ? null : "reconnecting";
    box.hidden = !state;
    if (state && text.textContent !== text.dataset[state]) { text.textContent = text.dataset[state]; }
  }
  function ask() {
    due = null;
    if (busy) { later(GAP); return; }
    busy = true;
    last = Date.now();
    window.mayday.ready(window.do_refresh);
  }
  function later(millis) { if (!due) { due = setTimeout(ask, millis); } }
  function soon() { later(Math.max(0, last + GAP - Date.now())); }
  // The element that had the focus is looked for again after its surroundings were redrawn.
  function restore() {
    var again = focused && document.activeElement === document.body ? document.getElementById(focused) : null;
    if (again) { again.focus({ preventScroll: true }); }
  }
  function settled(failed) {
    busy = false;
    failures = failed ? failures + 1 : 0;
    banner();
    restore();
  }
  function heard(message) {
    // whoever is not on the staff any more is led to the sign-in by any page
    if (message.type === "ended") { over = true; line.close(); location.reload(); return; }
    var main = document.querySelector("main");
    var hears = ["call."].concat((main.dataset.listens || "").split(" ")).some(function (prefix) {
      return prefix && message.type.indexOf("org.mayday." + prefix) === 0;
    });
    if (hears || main.dataset.about && message.subject.indexOf(main.dataset.about) >= 0) { soon(); }
  }
  function connect() {
    line = new WebSocket(location.origin.replace(/^http/, "ws") + document.getElementById("clock").dataset.live);
    line.onopen = function () {
      var back = lost > 0;
      up = true;
      hurry = false;
      lost = 0;
      banner();
      // What happened between the writing of the page and the opening of the line was told to nobody.
      if (back || document.querySelector("main").dataset.listens) { soon(); }
    };
    line.onmessage = function (event) { heard(JSON.parse(event.data)); };
    line.onclose = function () {
      if (over) { return; }
      if (up) { hurry = false; }
      up = false;
      lost++;
      banner();
      setTimeout(connect, Math.min(SLOW, 500 * Math.pow(2, lost)) * (0.75 + Math.random() / 2));
    };
  }

  window.mayday = window.mayday || {};
  window.mayday.live = { refreshed: settled };

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("live")) { return; }
    last = Date.now();
    document.addEventListener("focusin", function (event) { focused = event.target.id || null; });
    setTimeout(function () { hurry = false; banner(); }, PATIENCE);
    setInterval(function () {
      var age = Date.now() - last;
      if (!up && age >= SLOW || age >= CALM) { soon(); }
    }, 2000);
    setInterval(function () { if (up) { line.send("."); } }, ALIVE);
    window.addEventListener("online", soon);
    window.addEventListener("pageshow", function (event) { if (event.persisted) { soon(); } });
    document.addEventListener("visibilitychange", function () { if (!document.hidden) { soon(); } });
    connect();
  });
})();
