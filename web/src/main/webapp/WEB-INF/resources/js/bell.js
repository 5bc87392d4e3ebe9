// Rings: tells a screen reader, flashes the title and plays two tones, until nobody calls or the sound is off.
// Of several open pages one rings (Web Locks), all of them flash.
(function () {
  "use strict";
  var KEY = "mayday.sound";
  var known = new Set(), title = document.title, mine = !navigator.locks, context = null, flash = false;

  function calls() { return Array.from(document.querySelectorAll(".bellring")); }
  function on() {
    try { return localStorage.getItem(KEY) !== "off"; } catch (denied) { return true; }
  }
  function blocked() { return on() && context !== null && context.state === "suspended"; }
  function button() {
    var element = document.getElementById("sound");
    if (!element) { return; }
    var state = !on() ? "off" : blocked() ? "blocked" : "on";
    element.setAttribute("aria-pressed", String(state === "on"));
    element.title = element.dataset[state];
    element.querySelector("span").textContent = element.dataset[state];
    element.querySelector("i").className = "pi " + (state === "on" ? "pi-volume-up" : "pi-volume-off");
    element.classList.toggle("warn", state === "blocked");
  }
  function tone(at, pitch) {
    var source = context.createOscillator(), volume = context.createGain();
    source.type = "sine";
    source.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.25, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.38);
    source.connect(volume).connect(context.destination);
    source.start(at);
    source.stop(at + 0.4);
  }
  function ring() {
    if (!on() || !mine || !window.AudioContext) { return; }
    context = context || new AudioContext();
    if (context.state === "suspended") { context.resume(); }
    if (context.state === "running") {
      tone(context.currentTime, 880);
      tone(context.currentTime + 0.22, 660);
    }
    button();
  }
  function tell(call) {
    var spoken = document.getElementById("spoken");
    spoken.textContent = spoken.dataset.rings.replace("{0}", call.dataset.name) + (call.dataset.reason ? " " + call.dataset.reason : "");
  }
  function look() {
    var now = calls();
    var fresh = now.filter(function (call) { return !known.has(call.dataset.call); });
    known = new Set(now.map(function (call) { return call.dataset.call; }));
    if (fresh.length > 0) { tell(fresh[fresh.length - 1]); ring(); }
    paint();
  }
  function paint() {
    var now = calls();
    flash = now.length > 0 && !flash;
    var spoken = document.getElementById("spoken");
    document.title = flash ? "(" + now.length + ") " + spoken.dataset.title.replace("{0}", now[0].dataset.name) : title;
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("live")) { return; }
    title = document.title;
    if (navigator.locks) { navigator.locks.request("mayday-bell", function () { mine = true; return new Promise(function () {}); }); }
    document.getElementById("sound").addEventListener("click", function () {
      var next = on() && !blocked() ? "off" : "on";
      try { localStorage.setItem(KEY, next); } catch (denied) { /* lasts as long as the page */ }
      if (next === "on") { context = context || new AudioContext(); context.resume().then(button); }
      button();
    });
    document.addEventListener("pointerdown", function () { if (context && context.state === "suspended") { context.resume().then(button); } });
    new MutationObserver(look).observe(document.getElementById("live"), { childList: true, subtree: true });
    setInterval(function () { if (known.size > 0) { ring(); } }, 3000);
    setInterval(function () { if (known.size > 0 || flash) { paint(); } }, 1000);
    look();
    button();
  });
})();
