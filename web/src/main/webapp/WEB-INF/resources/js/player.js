// Plays the recording of a terminal: an asciicast whose characters are the bytes that the PC said, shown by xterm.js.
(function () {
  "use strict";
  var SCROLLBACK = 5000, TICK = 40;
  var term, page, events = [], marks = [], next = 0, at = 0, length = 0, playing = false, last = 0;

  function by(id) { return document.getElementById(id); }
  function clock(millis) {
    var all = Math.floor(millis / 1000), hours = Math.floor(all / 3600), seconds = ("0" + all % 60).slice(-2);
    var minutes = Math.floor(all / 60) % 60;
    return hours ? hours + ":" + ("0" + minutes).slice(-2) + ":" + seconds : minutes + ":" + seconds;
  }
  function state(name) { by("player").dataset.state = name; }

  // ---- what was recorded
  function read(text) {
    text.split("\n").slice(1).filter(Boolean).forEach(function (line) {
      var parts = JSON.parse(line), when = Math.round(parts[0] * 1000);
      length = Math.max(length, when);
      if (parts[1] === "o") { events.push({ at: when, bytes: Uint8Array.from(parts[2], function (c) { return c.charCodeAt(0); }) }); }
      else { marks.push({ at: when, words: parts[2] }); }
    });
    by("playerSeek").max = length;
    by("playerSeek").disabled = !length;
    marks.forEach(list);
    seek(0);
    state("ready");
  }
  function list(mark) {
    var item = document.createElement("li"), jump = document.createElement("button"), words = document.createElement("span");
    jump.type = "button";
    jump.className = "button small mono";
    jump.textContent = clock(mark.at);
    jump.onclick = function () { seek(mark.at); };
    words.textContent = mark.words;
    item.append(jump, words);
    by("playerMarks").append(item);
  }

  // ---- where it stands
  function show() {
    by("playerSeek").value = at;
    by("playerSeek").setAttribute("aria-valuetext", clock(at));
    by("playerTime").textContent = clock(at) + " / " + clock(length);
  }
  function until(moment) {
    for (; next < events.length && events[next].at <= moment; next++) { term.write(page.decode(events[next].bytes)); }
    at = moment;
    show();
  }
  function seek(moment) {
    if (moment < at || next === 0) {
      page = window.mayday.codePage(by("playerCodePage").value);
      term.reset();
      next = 0;
    }
    until(Math.min(moment, length));
    last = performance.now();
  }
  function tick() {
    if (!playing) { return; }
    var now = performance.now(), step = (now - last) * Number(by("playerSpeed").value), idle = Number(by("playerIdle").value);
    last = now;
    var coming = next < events.length ? events[next].at : length;
    // a long silence is cut to its first and its last second
    if (idle && coming - at > idle && (next === 0 || at - events[next - 1].at >= idle / 2)) { step = coming - idle / 2 - at; }
    until(Math.min(length, at + step));
    if (at >= length) { play(false); }
  }
  function play(on) {
    if (on && at >= length) { seek(0); }
    playing = on && length > 0;
    last = performance.now();
    var button = by("playerPlay");
    button.textContent = playing ? button.dataset.pause : button.dataset.play;
    button.setAttribute("aria-pressed", String(playing));
    state(playing ? "playing" : "ready");
  }
  function fit() {
    term.setOption("fontSize", Math.max(6, Math.min(18, Math.floor((by("player").clientWidth - 24) / term.cols / 0.605))));
  }

  window.mayday = window.mayday || {};
  window.mayday.player = {
    // what is on the screen, for whoever cannot see a canvas
    text: function () {
      var buffer = term.buffer.active, lines = [];
      for (var y = 0; y < buffer.length; y++) { lines.push(buffer.getLine(y).translateToString(true)); }
      return lines.join("\n");
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    var box = by("player");
    if (!box) { return; }
    term = new window.Terminal({ cols: 80, rows: 25, scrollback: SCROLLBACK, disableStdin: true, fontFamily: "'DejaVu Sans Mono', Consolas, Menlo, monospace", screenReaderMode: true, theme: { background: "#10181d", foreground: "#d8e2e8" } });
    term.open(box);
    fit();
    window.addEventListener("resize", fit);
    by("playerPlay").onclick = function () { play(!playing); };
    by("playerSeek").oninput = function () { seek(Number(by("playerSeek").value)); };
    by("playerCodePage").onchange = function () { var here = at; next = 0; seek(here); };
    setInterval(tick, TICK);
    fetch(box.dataset.cast, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(read).catch(function () { state("failed"); by("playerNotice").hidden = false; });
  });
})();
