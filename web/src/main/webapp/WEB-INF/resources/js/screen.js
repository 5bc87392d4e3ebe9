// The screen of a PC: areas of pixels from the server onto a canvas, keys and mouse back. What was drawn is acknowledged,
// so whoever is slow gets fewer pictures and not older ones; of the mouse only the last place waits for its turn.
(function () {
  "use strict";
  var WAITING = 600, KEY = 1, POINTER = 2, LEFT = 1, MIDDLE = 2, RIGHT = 4, WHEEL_UP = 8, WHEEL_DOWN = 16, NOTCH = 60, COUNT = 1000;
  var canvas, box, line, tiles, size;
  var held = new Map(), buttons = 0, place = { x: 0, y: 0 }, moved = false, wheel = 0, updates = 0, drawn = 0, text = [], counted = { updates: 0, drawn: 0, at: 0 };

  function by(id) { return document.getElementById(id); }

  // ---- from the PC
  function shown(bytes, taken) {
    updates += tiles.draw(bytes);
    drawn += bytes.length;
    taken();
  }
  // Fit: never larger than the pixels and never wider than the page; in the whole screen as large as it gets.
  function scale() {
    var exact = by("screenScale").value === "exact";
    var factor = document.fullscreenElement === box && !exact ? Math.min(innerWidth / size.width, innerHeight / size.height) : 0;
    box.classList.toggle("exact", exact);
    canvas.style.width = factor ? Math.floor(size.width * factor) + "px" : "";
    canvas.style.height = factor ? Math.floor(size.height * factor) + "px" : "";
    by("screenSize").textContent = size.width ? size.width + " \u00d7 " + size.height : "";
    by("screenColours").value = canvas.dataset.format || "0";
  }
  // What the firmware does not offer has 255.
  function encoder(compression, decimation) {
    [["Compression", compression], ["Decimation", decimation]].forEach(function (told) {
      var select = by("screen" + told[0]);
      select.hidden = told[1] === 255;
      select.value = String(told[1]);
      select.dataset.told = told[1];
    });
  }
  function quality() {
    var now = performance.now(), seconds = (now - counted.at) / 1000;
    if (line.isOpen() && size.width && counted.at) {
      var delay = line.delay();
      by("screenRate").textContent = Math.round((updates - counted.updates) / seconds);
      by("screenBytes").textContent = Math.round((drawn - counted.drawn) / seconds / 1000);
      by("screenDelay").textContent = delay === null ? "\u2013" : Math.max(1, Math.round(delay));
    }
    by("screenQuality").hidden = !(line.isOpen() && size.width);
    counted = { updates: updates, drawn: drawn, at: now };
  }
  function whole() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { box.requestFullscreen().then(function () { canvas.focus(); }, function () { /* not allowed here */ }); }
  }

  // ---- to the PC
  function put(record) { if (line.types() && line.isOpen()) { line.put(record); } }
  function flush() {
    if (!moved) { return; }
    moved = false;
    pointer(buttons);
  }
  function pointer(mask) {
    put(new Uint8Array([POINTER, mask, place.x >> 8, place.x & 255, place.y >> 8, place.y & 255]));
  }
  function key(down, keysym) {
    flush();
    put(new Uint8Array([KEY, down ? 1 : 0, keysym >>> 24, keysym >> 16 & 255, keysym >> 8 & 255, keysym & 255]));
  }
  // What is held is remembered by its place on the keyboard: with Shift gone, the same key has another name.
  function press(code, keysym) {
    held.set(code, keysym);
    key(true, keysym);
  }
  function release(code) {
    var keysym = held.get(code);
    if (keysym !== undefined) { held.delete(code); key(false, keysym); }
  }
  function releaseAll() {
    Array.from(held.keys()).forEach(release);
    if (buttons) { buttons = 0; moved = true; flush(); }
  }
  // Several keys at once, down in this order and up in the other.
  function combination(names) {
    var keysyms = names.split(" ").map(function (name) { return window.mayday.keysyms.named[name]; });
    releaseAll();
    keysyms.forEach(function (keysym) { key(true, keysym); });
    keysyms.reverse().forEach(function (keysym) { key(false, keysym); });
    canvas.focus({ preventScroll: true });
  }
  // Text goes key by key, and only as fast as the PC takes it.
  function typing() {
    while (text.length && line.types() && line.isOpen() && line.untaken() < WAITING) {
      var press = text.shift(), named = window.mayday.keysyms.named;
      var modifiers = press[2] ? [named.AltRight] : press[1] ? [named.ShiftLeft] : [];
      modifiers.forEach(function (keysym) { key(true, keysym); });
      key(true, press[0]);
      key(false, press[0]);
      modifiers.forEach(function (keysym) { key(false, keysym); });
    }
  }
  function type() {
    var table = window.mayday.keysyms.presses(by("screenLayout").value), missing = new Set();
    var presses = [];
    Array.from(by("screenText").value.replace(/\r\n?/g, "\n")).forEach(function (character) {
      if (table[character]) { presses.push(table[character]); } else { missing.add(character); }
    });
    by("screenMissing").textContent = missing.size ? by("screenMissing").dataset.words + " " + Array.from(missing).join(" ") : "";
    if (missing.size) { return; }
    by("screenTypeDialog").close();
    by("screenText").value = "";
    releaseAll();
    text = text.concat(presses);
    typing();
    canvas.focus({ preventScroll: true });
  }
  function fromClipboard() {
    navigator.clipboard.readText().then(function (copied) { by("screenText").value = copied; }, function () { by("screenText").focus(); });
  }

  // A modifier that went up while another window had the keyboard goes up here, too.
  function modifiers(event) {
    if (event.getModifierState("AltGraph")) { return; }
    [["Shift", event.shiftKey], ["Control", event.ctrlKey], ["Alt", event.altKey], ["Meta", event.metaKey], ["OS", event.metaKey]].forEach(function (m) {
      if (!m[1]) { release(m[0] + "Left"); release(m[0] + "Right"); }
    });
  }
  function keydown(event) {
    if (!line.types()) { return; }
    event.preventDefault();
    if (event.ctrlKey && event.altKey && event.shiftKey && /^(Control|Alt|Shift)/.test(event.code)) { canvas.blur(); return; }
    modifiers(event);
    var keysym = window.mayday.keysyms.ofEvent(event);
    if (keysym) { press(event.code || event.key, keysym); }
  }
  function keyup(event) {
    if (!line.types()) { return; }
    event.preventDefault();
    release(event.code || event.key);
    // some systems do not tell of keys that go up while this one is down
    if (/^(Meta|OS)/.test(event.code)) { releaseAll(); }
  }
  function at(event) {
    var frame = canvas.getBoundingClientRect();
    place = {
      x: Math.max(0, Math.min(size.width - 1, Math.floor((event.clientX - frame.left) * size.width / frame.width))),
      y: Math.max(0, Math.min(size.height - 1, Math.floor((event.clientY - frame.top) * size.height / frame.height)))
    };
  }
  function drives() { return line.types() && size.width > 0; }
  function point(event) {
    if (!drives() || event.pointerType === "touch") { return; }
    at(event);
    modifiers(event);
    var now = (event.buttons & 1 ? LEFT : 0) | (event.buttons & 2 ? RIGHT : 0) | (event.buttons & 4 ? MIDDLE : 0);
    var changed = now !== buttons;
    buttons = now;
    moved = true;
    if (event.type === "pointerdown") {
      event.preventDefault();
      canvas.focus({ preventScroll: true });
      canvas.setPointerCapture(event.pointerId);
    }
    if (changed || line.untaken() < WAITING) { flush(); }
  }
  function roll(event) {
    if (!drives()) { return; }
    event.preventDefault();
    at(event);
    turn(event.deltaY * (event.deltaMode === 0 ? 1 : NOTCH));
  }
  function turn(pixels) {
    wheel += pixels;
    moved = false;
    while (Math.abs(wheel) >= NOTCH) {
      var mask = wheel < 0 ? WHEEL_UP : WHEEL_DOWN;
      wheel -= wheel < 0 ? -NOTCH : NOTCH;
      pointer(buttons | mask);
      pointer(buttons);
    }
  }
  // Fingers have no Shift or Alt, and the keyboard stays where it is.
  function fingers() {
    window.mayday.touch(canvas, {
      may: drives,
      to: function (event) {
        at(event);
        moved = true;
        if (line.untaken() < WAITING) { flush(); }
      },
      press: function (now) {
        buttons = now;
        moved = true;
        flush();
      },
      roll: turn
    });
    window.mayday.screenKeyboard(by("screenKeys"), {
      may: drives,
      character: function (c) {
        var press = window.mayday.keysyms.presses(by("screenLayout").value)[c];
        if (press) { text.push(press); typing(); }
      },
      key: function (name) { text.push([window.mayday.keysyms.named[name], false, false]); typing(); }
    });
    by("screenKeyboard").onclick = function () { by("screenKeys").focus({ preventScroll: true }); };
  }
  function listen() {
    fingers();
    canvas.addEventListener("keydown", keydown);
    canvas.addEventListener("keyup", keyup);
    canvas.addEventListener("blur", releaseAll);
    window.addEventListener("blur", releaseAll);
    window.addEventListener("pagehide", releaseAll);
    document.addEventListener("visibilitychange", function () { if (document.hidden) { releaseAll(); } });
    ["pointermove", "pointerdown", "pointerup", "pointercancel"].forEach(function (name) { canvas.addEventListener(name, point); });
    canvas.addEventListener("wheel", roll, { passive: false });
    document.querySelectorAll("[data-keys]").forEach(function (button) {
      button.onclick = function () { combination(button.dataset.keys); };
    });
    by("screenMoreKeys").onchange = function () { combination(this.value); this.value = ""; };
    by("screenType").addEventListener("click", function () { by("screenTypeDialog").showModal(); });
    by("screenTypeNow").onclick = type;
    by("screenClipboard").onclick = fromClipboard;
    by("screenShot").onclick = function () { tiles.save(box.dataset.name); };
    by("screenWhole").onclick = whole;
    by("screenColours").onchange = function () { line.say("colours " + this.value); };
    by("screenCompression").onchange = function () { line.say("compress " + this.value); };
    by("screenDecimation").onchange = function () { line.say("decimate " + this.value); };
    ["Scale", "Layout"].forEach(function (name) {
      var select = by("screen" + name), remembered = "mayday.screen." + name, kept = localStorage.getItem(remembered);
      if (kept && select.querySelector("option[value='" + kept + "']")) { select.value = kept; }
      select.addEventListener("change", function () { localStorage.setItem(remembered, select.value); scale(); });
    });
    document.addEventListener("click", function (event) { if (event.target.closest("[data-do=change]")) { line.expectEnd(); } }, true);
    document.addEventListener("fullscreenchange", scale);
    window.addEventListener("resize", scale);
    setInterval(quality, COUNT);
    canvas.addEventListener("contextmenu", function (event) { event.preventDefault(); });
  }

  window.mayday = window.mayday || {};
  window.mayday.screen = {
    ticket: function (args) { line.ticket(args); },
    switchedOn: function (args) { if (args && args.on) { line.again(); } },
    pixel: function (x, y) { return tiles.pixel(x, y); },
    updates: function () { return updates; }
  };

  document.addEventListener("DOMContentLoaded", function () {
    canvas = by("screen");
    if (!canvas) { return; }
    box = by("screenBox");
    tiles = window.mayday.tiles(canvas, scale, encoder);
    size = tiles.size;
    line = window.mayday.consoleLine("screen", box, {
      begun: function () { held.clear(); buttons = 0; moved = false; text = []; },
      shown: shown,
      seats: function (open, types) {
        canvas.classList.toggle("driven", open && types);
        if (!types) { held.clear(); buttons = 0; text = []; }
        else if (open && document.activeElement === document.body) { canvas.focus({ preventScroll: true }); }
      },
      received: function () { flush(); typing(); },
      over: function () { held.clear(); text = []; canvas.classList.remove("driven"); }
    });
    listen();
    // as everything that is asked by itself, not before the forms are complete
    window.addEventListener("load", line.ask);
  });
})();
