// The recording of a screen. It comes in parts that need nothing of each other, so that a jump fetches one of them however
// long the recording is; the next part is fetched while one is played, and few are kept.
(function () {
  "use strict";
  var KEPT = 3;
  var box, tiles, film, held = new Map(), shown = -1, events = [], next = 0, jumps = 0;

  function fetchPart(part) {
    if (!held.has(part)) {
      var coming = window.mayday.fetched(box.dataset.film + "&showing=" + film.showing + "&part=" + part)
        .then(function (answer) { return answer.arrayBuffer(); }).then(read);
      coming.catch(function () { held.delete(part); });
      held.set(part, coming);
      while (held.size > KEPT) { held.delete(held.keys().next().value); }
    }
    return held.get(part);
  }
  function read(buffer) {
    var view = new DataView(buffer), all = [];
    for (var at = 0; at < buffer.byteLength;) {
      var length = view.getUint32(at + 4);
      all.push({ at: view.getUint32(at), bytes: new Uint8Array(buffer, at + 8, length) });
      at += 8 + length;
    }
    return all;
  }
  // the part that shows a moment
  function partAt(moment) {
    var part = 0;
    while (part + 1 < film.parts.length && film.parts[part + 1] <= moment) { part++; }
    return part;
  }
  function draw(moment) {
    for (; next < events.length && events[next].at <= moment; next++) { tiles.draw(events[next].bytes); }
  }
  var reel = {
    open: function () {
      return window.mayday.fetched(box.dataset.film).then(function (answer) { return answer.json(); }).then(function (about) {
        film = about;
        return about;
      });
    },
    seek: function (moment) {
      var jump = ++jumps, part = partAt(moment);
      if (!film.parts.length) { return Promise.resolve(true); }
      return fetchPart(part).then(function (all) {
        if (jump !== jumps) { return false; }
        if (part !== shown || next && moment < events[next - 1].at) {
          shown = part;
          events = all;
          next = 0;
        }
        draw(moment);
        if (part + 1 < film.parts.length) { fetchPart(part + 1).catch(function () { /* told when it is its turn */ }); }
        return true;
      });
    },
    until: function (moment) {
      if (film.parts.length && partAt(moment) !== shown) { return false; }
      draw(moment);
      return true;
    },
    last: function () { return next ? events[next - 1].at : -Infinity; },
    next: function () { return next < events.length ? events[next].at : shown + 1 < film.parts.length ? film.parts[shown + 1] : Infinity; }
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = document.getElementById("player");
    if (!box) { return; }
    tiles = window.mayday.tiles(document.getElementById("playerScreen"), function () { /* it fits by itself */ }, function () { /* is not recorded */ });
    window.mayday.play(reel);
    document.getElementById("playerShot").onclick = function () { tiles.save(box.dataset.name); };
    document.getElementById("playerWhole").onclick = function () {
      if (document.fullscreenElement) { document.exitFullscreen(); } else { box.requestFullscreen().catch(function () { /* not allowed here */ }); }
    };
  });
})();
