// What a serial line shows, on xterm.js: the same for a terminal and for its recording.
(function () {
  "use strict";
  var SCROLLBACK = 5000, LARGEST = 18;
  window.mayday = window.mayday || {};

  // options: those of xterm.js that differ
  window.mayday.serialScreen = function (box, options) {
    var term = new window.Terminal(Object.assign({ scrollback: SCROLLBACK, fontFamily: "'DejaVu Sans Mono', Consolas, Menlo, monospace", screenReaderMode: true, theme: { background: "#10181d", foreground: "#d8e2e8" } }, options));
    return {
      term: term,
      // as large as its columns fit into the box: a character of a monospaced font is about three fifths as wide as high
      fit: function (smallest) { term.setOption("fontSize", Math.max(smallest, Math.min(LARGEST, Math.floor((box.clientWidth - 24) / term.cols / 0.605)))); },
      // what is on the screen, for whoever cannot see a canvas
      text: function () {
        var buffer = term.buffer.active, text = "";
        for (var y = 0; y < buffer.length; y++) {
          // a line that is longer than a row goes on in the next one
          var next = buffer.getLine(y + 1), on = Boolean(next && next.isWrapped);
          text += buffer.getLine(y).translateToString(!on) + (on ? "" : "\n");
        }
        return text;
      }
    };
  };
})();
