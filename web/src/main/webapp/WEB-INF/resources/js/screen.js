// The screen of a PC: areas of pixels from the server onto a canvas, keys and mouse back. What was drawn is acknowledged,
// so whoever is slow gets fewer pictures and not older ones; of the mouse only the last place waits for its turn.
(function () {
  "use strict";
  var WAITING = 600, KEY = 1, POINTER = 2, LEFT = 1, MIDDLE = 2, RIGHT = 4, WHEEL_UP = 8, WHEEL_DOWN = 16, NOTCH = 60, TILE = 64, COUNT = 1000;
  var canvas, pen, box, line, size = { width: 0, height: 0 }, bytesPerPixel = 2, colours, tile;
  var held = new Map(), buttons = 0, place = { x: 0, y: 0 }, moved = false, wheel = 0, updates = 0, drawn = 0, text = [], counted = { updates: 0, drawn: 0, at: 0 };

  function by(id) { return document.getElementById(id); }

  // ---- from the PC
  // What each pixel looks like, as the four bytes of a canvas. Formats: 0 RGB565, 1 RGB332, 2 and 3 gray.
  function palette(format) {
    var table = new Uint32Array(format === 0 ? 65536 : 256);
    function part(value, most) { return ((value & most) * 255 + (most >> 1)) / most | 0; }
    for (var p = 0; p < table.length; p++) {
      var r, g, b;
      if (format === 0) { r = part(p >> 11, 31); g = part(p >> 5, 63); b = part(p, 31); }
      else if (format === 1) { r = part(p >> 5, 7); g = part(p >> 2, 7); b = part(p, 3); }
      else { r = g = b = part(p, format === 2 ? 255 : 15); }
      table[p] = 0xff000000 | b << 16 | g << 8 | r;
    }
    return table;
  }
  function shown(bytes, taken) {
    var at = 0;
    function two() { at += 2; return bytes[at - 2] << 8 | bytes[at - 1]; }
    while (at < bytes.length) {
      var record = bytes[at++];
      if (record === 1) { begin(bytes[at++], two(), two()); }
      else if (record === 2) { at = area(bytes, at + 8, two(), two(), two(), two()); }
      else { updates++; }
    }
    drawn += bytes.length;
    taken();
  }
  function begin(format, width, height) {
    colours = palette(format);
    bytesPerPixel = format === 0 ? 2 : 1;
    size = { width: width, height: height };
    canvas.width = width;
    canvas.height = height;
    canvas.dataset.format = format;
    pen.fillStyle = "#000";
    pen.fillRect(0, 0, width, height);
    scale();
  }
  function area(bytes, at, x, y, width, height) {
    var pixels = tile.words, runs = bytes[at++] === 1, done = 0, all = width * height;
    while (done < all) {
      var pixel = bytes[at++];
      if (bytesPerPixel === 2) { pixel |= bytes[at++] << 8; }
      var colour = colours[pixel], count = runs ? bytes[at++] + 1 : 1;
      while (count-- > 0 && done < all) {
        pixels[(done / width | 0) * TILE + done % width] = colour;
        done++;
      }
    }
    pen.putImageData(tile.image, x, y, 0, 0, width, height);
    return at;
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
  function screenshot() {
    canvas.toBlob(function (blob) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = box.dataset.name + "-" + new Date().toISOString().slice(0, 19).replace(/:/g, "") + ".png";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    }, "image/png");
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
  function point(event) {
    if (!line.types() || !size.width) { return; }
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
    if (!line.types() || !size.width) { return; }
    event.preventDefault();
    at(event);
    var unit = event.deltaMode === 0 ? 1 : NOTCH;
    wheel += event.deltaY * unit;
    moved = false;
    while (Math.abs(wheel) >= NOTCH) {
      var mask = wheel < 0 ? WHEEL_UP : WHEEL_DOWN;
      wheel -= wheel < 0 ? -NOTCH : NOTCH;
      pointer(buttons | mask);
      pointer(buttons);
    }
  }
  function listen() {
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
    by("screenShot").onclick = screenshot;
    by("screenWhole").onclick = whole;
    by("screenColours").onchange = function () { line.say("colours " + this.value); };
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
    // the colour at a place, as 0xRRGGBB
    pixel: function (x, y) {
      var rgba = pen.getImageData(x, y, 1, 1).data;
      return rgba[0] << 16 | rgba[1] << 8 | rgba[2];
    },
    updates: function () { return updates; }
  };

  document.addEventListener("DOMContentLoaded", function () {
    canvas = by("screen");
    if (!canvas) { return; }
    box = by("screenBox");
    pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    var image = pen.createImageData(TILE, TILE);
    tile = { image: image, words: new Uint32Array(image.data.buffer) };
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
