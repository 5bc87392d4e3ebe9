// The recording of a terminal: an asciicast whose characters are the bytes that the PC said.
(function () {
  "use strict";
  var box, screen, page, events = [], next = 0, at = 0;

  function by(id) { return document.getElementById(id); }
  function read(text) {
    var length = 0, marks = [];
    text.split("\n").slice(1).filter(Boolean).forEach(function (line) {
      var parts = JSON.parse(line), when = Math.round(parts[0] * 1000);
      length = Math.max(length, when);
      if (parts[1] === "o") { events.push({ at: when, bytes: Uint8Array.from(parts[2], function (c) { return c.charCodeAt(0); }) }); }
      else { marks.push({ at: when, words: parts[2] }); }
    });
    return { length: length, marks: marks };
  }
  function until(moment) {
    for (; next < events.length && events[next].at <= moment; next++) { screen.term.write(page.decode(events[next].bytes)); }
    at = moment;
    return true;
  }
  var reel = {
    open: function () { return window.mayday.fetched(box.dataset.cast).then(function (answer) { return answer.text(); }).then(read); },
    seek: function (moment) {
      if (moment < at || next === 0) {
        page = window.mayday.codePage(by("playerCodePage").value);
        screen.term.reset();
        next = 0;
      }
      return Promise.resolve(until(moment));
    },
    until: until,
    last: function () { return next ? events[next - 1].at : -Infinity; },
    next: function () { return next < events.length ? events[next].at : Infinity; }
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = by("player");
    if (!box) { return; }
    screen = window.mayday.serialScreen(box, { cols: 80, rows: 25, disableStdin: true });
    screen.term.open(box);
    screen.fit(6);
    window.addEventListener("resize", function () { screen.fit(6); });
    var player = window.mayday.play(reel);
    by("playerCodePage").onchange = function () { next = 0; player.again(); };
    window.mayday.player = { text: screen.text };
  });
})();
