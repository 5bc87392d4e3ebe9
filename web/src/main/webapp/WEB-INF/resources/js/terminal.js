// The terminal of a PC: xterm.js on one side, the line to the console on the other. What the PC says is
// acknowledged when the terminal has taken it in, so that a page that stands still stops the PC; what is typed waits
// here until the PC has taken what was typed before.
(function () {
  "use strict";
  var LOG_MOST = 2 * 1024 * 1024, UNTAKEN = 8192, PIECE = 1024;
  var KEYS = {
    Enter: "\r", Esc: "\x1b", Tab: "\t", Del: "\x1b[3~", Home: "\x1b[H", End: "\x1b[F", PgUp: "\x1b[5~", PgDn: "\x1b[6~", Up: "\x1b[A", Down: "\x1b[B", Right: "\x1b[C", Left: "\x1b[D",
    F1: "\x1bOP", F2: "\x1bOQ", F3: "\x1bOR", F4: "\x1bOS", F5: "\x1b[15~", F6: "\x1b[17~", F7: "\x1b[18~", F8: "\x1b[19~", F9: "\x1b[20~", F10: "\x1b[21~", F11: "\x1b[23~", F12: "\x1b[24~"
  };
  // VT-UTF8, as the consoles of firmware read them: Escape and one character.
  var BIOS = { F1: "1", F2: "2", F3: "3", F4: "4", F5: "5", F6: "6", F7: "7", F8: "8", F9: "9", F10: "0", F11: "!", F12: "@", Home: "h", End: "k", Del: "-", PgUp: "?", PgDn: "/" };
  var screen, term, fit, box, line, page, queue = [], log = [], logged = 0;

  function by(id) { return document.getElementById(id); }
  function choice(name) { return by("terminal" + name).value; }

  // ---- from the PC
  function shown(bytes, taken) {
    var text = page.decode(bytes);
    log.push(text);
    logged += text.length;
    while (logged > LOG_MOST) { logged -= log.shift().length; }
    term.write(text, taken);
  }
  function begun() {
    queue = [];
    page = window.mayday.codePage(choice("CodePage"));
    term.reset();
  }

  // ---- to the PC
  function type(text) {
    if (!line.types()) { return; }
    var bytes = page.encode(text);
    for (var at = 0; at < bytes.length; at += PIECE) { queue.push(bytes.slice(at, at + PIECE)); }
    pump();
  }
  function pump() {
    while (line.isOpen() && queue.length && line.untaken() < UNTAKEN) { line.put(queue.shift()); }
  }
  // for keyboards of phones, which have no such key: the next character is sent as its control character
  function held(on) { by("terminalCtrl").setAttribute("aria-pressed", String(on)); }
  function controlled(text) {
    var hold = by("terminalCtrl").getAttribute("aria-pressed") === "true" && text.length === 1;
    if (hold) { held(false); }
    return hold && /[@-_a-z]/.test(text) ? String.fromCharCode(text.toUpperCase().charCodeAt(0) & 31) : text;
  }
  function typed(said) {
    var text = controlled(said);
    var enter = { cr: "\r", lf: "\n", crlf: "\r\n" }[choice("Enter")];
    if (text === "\x7f" && choice("Backspace") === "bs") { type("\b"); return; }
    var name = choice("Fkeys") === "bios" && Object.keys(BIOS).filter(function (key) { return KEYS[key] === text; })[0];
    type(name ? "\x1b" + BIOS[name] : text.replace(/\r/g, enter));
  }
  function paste() {
    navigator.clipboard.readText().then(function (text) { term.paste(text); term.focus(); }, function () { term.focus(); });
  }

  // ---- the rest of the page
  function resize() {
    var size = choice("Size");
    if (size === "fit") {
      term.setOption("fontSize", 15);
      fit.fit();
      term.resize(Math.max(20, term.cols), 30);
      return;
    }
    var parts = size.split("x").map(Number);
    term.resize(parts[0], parts[1]);
    screen.fit(10);
  }
  function download() {
    window.mayday.save(new Blob(log, { type: "text/plain;charset=utf-8" }), by("terminalLog").dataset.name, ".log");
  }
  function copy() {
    if (!term.hasSelection()) { term.selectAll(); }
    navigator.clipboard.writeText(term.getSelection()).then(function () { term.clearSelection(); }, function () { /* it stays selected */ });
  }
  function remember() {
    ["CodePage", "Enter", "Backspace", "Fkeys", "Size"].forEach(function (name) {
      var select = by("terminal" + name), key = "mayday.terminal." + name;
      var kept = localStorage.getItem(key);
      if (kept && select.querySelector("option[value='" + kept + "']")) { select.value = kept; }
      select.addEventListener("change", function () {
        localStorage.setItem(key, select.value);
        if (name === "CodePage") { page = window.mayday.codePage(select.value); }
        if (name === "Size") { resize(); }
        term.focus();
      });
    });
  }
  function listen() {
    by("terminalCopy").onclick = copy;
    by("terminalCtrl").onclick = function () { held(this.getAttribute("aria-pressed") !== "true"); term.focus(); };
    by("terminalPaste").onclick = paste;
    by("terminalLog").onclick = download;
    by("terminalClear").onclick = function () { term.clear(); term.focus(); };
    document.querySelectorAll("[data-key]").forEach(function (button) {
      button.onclick = function () { typed(KEYS[button.dataset.key]); term.focus(); };
    });
    document.querySelectorAll(".boothere").forEach(function (button) {
      button.addEventListener("click", function () { by("bootHereDialog").close(); });
    });
    window.addEventListener("resize", resize);
  }

  window.mayday = window.mayday || {};
  window.mayday.terminal = {
    ticket: function (args) { line.ticket(args); },
    switchedOn: function (args) { if (args && args.on) { line.again(); } },
    booted: function (args) {
      if (args && args.consent) {
        window.mayday.consent.needed(function () { window.do_bootHere([{ name: "pc", value: box.dataset.pc }, { name: "target", value: args.target }]); });
      }
    },
    text: function () { return screen.text(); }
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = by("terminal");
    if (!box) { return; }
    screen = window.mayday.serialScreen(box, { cursorBlink: true });
    term = screen.term;
    fit = new window.FitAddon.FitAddon();
    term.loadAddon(fit);
    remember();
    term.open(box);
    resize();
    term.onData(typed);
    listen();
    line = window.mayday.consoleLine("terminal", box, {
      begun: begun,
      shown: shown,
      seats: function (open, types) { if (open && types) { term.focus(); } },
      received: pump,
      over: function () { queue = []; }
    });
    // as everything that is asked by itself, not before the forms are complete
    window.addEventListener("load", line.ask);
  });
})();
