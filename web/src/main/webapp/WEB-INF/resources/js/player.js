// Plays a recording: the clock, the bar and what happened. What is shown, and where it comes from, is the affair of a reel:
//   open()        a promise of { length, marks: [{ at, words }] }, in milliseconds
//   seek(moment)  shows it as it was then
//   until(moment) shows what came until then; false if it has to be fetched first
//   last(), next() when something was shown last, and will be shown; infinity for never
(function () {
  "use strict";
  var TICK = 40;
  window.mayday = window.mayday || {};

  function by(id) { return document.getElementById(id); }
  function clock(millis) {
    var all = Math.floor(millis / 1000), hours = Math.floor(all / 3600), seconds = ("0" + all % 60).slice(-2);
    var minutes = Math.floor(all / 60) % 60;
    return hours ? hours + ":" + ("0" + minutes).slice(-2) + ":" + seconds : minutes + ":" + seconds;
  }

  window.mayday.play = function (reel) {
    var at = 0, length = 0, playing = false, waiting = false, last = 0;

    function state() { by("player").dataset.state = waiting ? "waiting" : playing ? "playing" : "ready"; }
    function fail() {
      playing = waiting = false;
      by("player").dataset.state = "failed";
      by("playerNotice").hidden = false;
    }
    function mark(one) {
      var item = document.createElement("li"), jump = document.createElement("button"), words = document.createElement("span");
      jump.type = "button";
      jump.className = "button small mono";
      jump.textContent = clock(one.at);
      jump.onclick = function () { seek(one.at); };
      words.textContent = one.words;
      item.append(jump, words);
      by("playerMarks").append(item);
    }
    function show() {
      by("playerSeek").value = at;
      by("playerSeek").setAttribute("aria-valuetext", clock(at));
      by("playerTime").textContent = clock(at) + " / " + clock(length);
    }
    function seek(moment) {
      at = Math.min(moment, length);
      show();
      waiting = true;
      state();
      reel.seek(at).then(function (now) {
        if (now === false) { return; } // another jump came after this one
        waiting = false;
        last = performance.now();
        state();
      }, fail);
    }
    function tick() {
      if (!playing || waiting) { return; }
      var now = performance.now(), step = (now - last) * Number(by("playerSpeed").value), idle = Number(by("playerIdle").value);
      last = now;
      var coming = Math.min(length, reel.next());
      // a long silence is cut to its first and its last second
      if (idle && coming - at > idle && at - reel.last() >= idle / 2) { step = coming - idle / 2 - at; }
      var moment = Math.min(length, at + step);
      if (!reel.until(moment)) { seek(moment); return; }
      at = moment;
      show();
      if (at >= length) { play(false); }
    }
    function play(on) {
      if (on && at >= length) { seek(0); }
      playing = on && length > 0;
      last = performance.now();
      var button = by("playerPlay");
      button.textContent = playing ? button.dataset.pause : button.dataset.play;
      button.setAttribute("aria-pressed", String(playing));
      state();
    }

    by("playerPlay").onclick = function () { play(!playing); };
    // the last of the slider's steps may be a part of one, and the end is no step
    by("playerSeek").oninput = function () {
      var value = Number(by("playerSeek").value);
      seek(length - value < Number(by("playerSeek").step) ? length : value);
    };
    setInterval(tick, TICK);
    reel.open().then(function (about) {
      length = about.length;
      by("playerSeek").max = length;
      by("playerSeek").disabled = !length;
      about.marks.forEach(mark);
      seek(0);
    }).catch(fail);
    return { again: function () { seek(at); } };
  };

  // the answer to a request of a reel
  window.mayday.fetched = function (address) {
    return fetch(address, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer;
    });
  };
})();
