// The terminal of a PC: xterm.js on one side, a WebSocket with a one-time ticket on the other. What the PC says is
// acknowledged when the terminal has taken it in, so that a page that stands still stops the PC; what is typed waits
// here until the PC has taken what was typed before.
(function () {
  "use strict";
  var SCROLLBACK = 5000, LOG_MOST = 2 * 1024 * 1024, UNTAKEN = 8192, PIECE = 1024, ALIVE = 20000, PAUSE = 5000, ATTEMPTS = 24;
  var KEYS = {
    Esc: "\x1b", Tab: "\t", Del: "\x1b[3~", Home: "\x1b[H", End: "\x1b[F", PgUp: "\x1b[5~", PgDn: "\x1b[6~", Up: "\x1b[A", Down: "\x1b[B", Right: "\x1b[C", Left: "\x1b[D",
    F1: "\x1bOP", F2: "\x1bOQ", F3: "\x1bOR", F4: "\x1bOS", F5: "\x1b[15~", F6: "\x1b[17~", F7: "\x1b[18~", F8: "\x1b[19~", F9: "\x1b[20~", F10: "\x1b[21~", F11: "\x1b[23~", F12: "\x1b[24~"
  };
  // VT-UTF8, as the consoles of firmware read them: Escape and one character.
  var BIOS = { F1: "1", F2: "2", F3: "3", F4: "4", F5: "5", F6: "6", F7: "7", F8: "8", F9: "9", F10: "0", F11: "!", F12: "@", Home: "h", End: "k", Del: "-", PgUp: "?", PgDn: "/" };
  var term, fit, box, line = null, page, queue = [], untaken = 0, own = null, types = false, log = [], logged = 0, attempts = 0, retry = null, asking = false;

  function by(id) { return document.getElementById(id); }
  function choice(name) { return by("terminal" + name).value; }

  function state(name) {
    var badge = by("terminalState");
    badge.textContent = badge.dataset[name];
    badge.className = "badge " + (name === "open" ? "good" : name === "watching" ? "busy" : "quiet");
    badge.dataset.now = name;
    document.querySelectorAll(".typing").forEach(function (b) { b.disabled = name !== "open"; });
  }
  function notice(words, ending) {
    by("terminalNotice").hidden = !words;
    by("terminalWords").textContent = words || "";
    by("terminalWords").dataset.ending = ending || "";
    by("terminalSwitchOn").hidden = ending !== "SWITCHED_OFF";
  }

  // ---- the line
  function ask() {
    if (line || asking) { return; }
    asking = true;
    clearTimeout(retry);
    notice(null);
    state("opening");
    window.mayday.ready(function () { window.do_ticket([{ name: "pc", value: box.dataset.pc }]); });
  }
  function ticket(args) {
    asking = false;
    if (!args || !args.ticket) { over(by("terminalWords").dataset.noticket, "TICKET"); return; }
    open(args.ticket);
  }
  function open(secret) {
    var fresh = new WebSocket(location.origin.replace(/^http/, "ws") + box.dataset.line);
    var told = false;
    fresh.binaryType = "arraybuffer";
    line = fresh;
    queue = [];
    untaken = 0;
    page = window.mayday.codePage(choice("CodePage"));
    term.reset();
    fresh.onopen = function () { fresh.send("ticket " + secret); };
    fresh.onmessage = function (event) {
      if (typeof event.data !== "string") { shown(fresh, new Uint8Array(event.data)); return; }
      var message = JSON.parse(event.data);
      if (message.type === "seats") { seats(message); }
      else if (message.type === "received") { untaken -= message.bytes; pump(); }
      else if (message.type === "ended") { told = true; gone(fresh); over(message.words, message.ending); }
    };
    fresh.onclose = function () {
      if (!told && line === fresh) { gone(fresh); over(by("terminalWords").dataset.lost, "CUT"); }
    };
  }
  function gone(former) { if (line === former) { line = null; } }
  function over(words, ending) {
    types = false;
    state("over");
    by("terminalPeople").textContent = "";
    by("terminalTake").hidden = true;
    var again = ending === "CUT" && attempts < ATTEMPTS || ending === "NOT_CONNECTED" && attempts > 0 && attempts < ATTEMPTS;
    notice(again ? words + " " + by("terminalWords").dataset.again : words, ending);
    if (again) { attempts++; retry = setTimeout(ask, PAUSE); }
  }

  // ---- from the PC
  function shown(from, bytes) {
    var text = page.decode(bytes);
    log.push(text);
    logged += text.length;
    while (logged > LOG_MOST) { logged -= log.shift().length; }
    term.write(text, function () { if (from.readyState === 1) { from.send("taken " + bytes.length); } });
  }
  function seats(message) {
    var me = message.seats.filter(function (s) { return s.id === message.own; })[0];
    own = message.own;
    types = Boolean(me && me.types);
    if (message.open) { attempts = 0; }
    state(!message.open ? "opening" : types ? "open" : "watching");
    if (message.open && types) { term.focus(); }
    by("terminalTake").hidden = !message.mayTake;
    people(message.seats);
  }
  function people(all) {
    var list = by("terminalPeople");
    list.textContent = "";
    all.forEach(function (seat) {
      var item = document.createElement("li");
      var name = document.createElement("span");
      name.textContent = seat.id === own ? seat.name + " (" + list.dataset.you + ")" : seat.name;
      var what = document.createElement("span");
      what.className = "muted";
      what.textContent = seat.types ? list.dataset.types : list.dataset.watches;
      item.append(name, what);
      if (types && seat.id !== own) {
        var give = document.createElement("button");
        give.type = "button";
        give.className = "button small";
        give.textContent = list.dataset.give;
        give.onclick = function () { line.send("give " + seat.id); };
        item.append(give);
      }
      list.append(item);
    });
  }

  // ---- to the PC
  function type(text) {
    if (!line || !types) { return; }
    var bytes = page.encode(text);
    for (var at = 0; at < bytes.length; at += PIECE) { queue.push(bytes.slice(at, at + PIECE)); }
    pump();
  }
  function pump() {
    while (line && queue.length && untaken < UNTAKEN) {
      var piece = queue.shift();
      untaken += piece.length;
      line.send(piece);
    }
  }
  function typed(text) {
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
    // a character of a monospaced font is about three fifths as wide as high
    term.setOption("fontSize", Math.max(7, Math.min(18, Math.floor((box.clientWidth - 24) / parts[0] / 0.605))));
  }
  function download() {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(log, { type: "text/plain;charset=utf-8" }));
    link.download = by("terminalLog").dataset.name + "-" + new Date().toISOString().slice(0, 19).replace(/:/g, "") + ".log";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
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
    by("terminalReconnect").onclick = function () { attempts = 0; ask(); };
    by("terminalTake").onclick = function () { line.send("take"); };
    by("terminalCopy").onclick = copy;
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
    setInterval(function () { if (line && line.readyState === 1) { line.send("alive"); } }, ALIVE);
  }

  window.mayday = window.mayday || {};
  window.mayday.terminal = {
    ticket: ticket,
    switchedOn: function (args) { if (args && args.on) { attempts = 0; ask(); } },
    // what is on the screen, for whoever cannot see a canvas
    text: function () {
      var buffer = term.buffer.active, lines = [];
      for (var y = 0; y < buffer.length; y++) { lines.push(buffer.getLine(y).translateToString(true)); }
      return lines.join("\n");
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = by("terminal");
    if (!box) { return; }
    term = new window.Terminal({ scrollback: SCROLLBACK, fontFamily: "'DejaVu Sans Mono', Consolas, Menlo, monospace", screenReaderMode: true, cursorBlink: true, theme: { background: "#10181d", foreground: "#d8e2e8" } });
    fit = new window.FitAddon.FitAddon();
    term.loadAddon(fit);
    remember();
    term.open(box);
    resize();
    term.onData(typed);
    listen();
    // as everything that is asked by itself, not before the forms are complete
    window.addEventListener("load", ask);
  });
})();
