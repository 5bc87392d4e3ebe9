// The consent of the user at the PC: what was not done for want of it is done when it is there, whoever asked for it.
(function () {
  "use strict";
  var LOOK = 5000, TICK = 250;
  var box, then = null, until = null, busy = false, pending = null, switching = false, timer = null;

  function by(id) { return document.getElementById("consent" + id); }
  function step(name, words) {
    by("Words").textContent = words;
    by("On").hidden = name !== "off";
    by("Ask").hidden = by("Displays").hidden = name !== "ask";
    by("Code").hidden = by("Send").hidden = by("Cancel").hidden = name !== "code";
    box.dataset.step = name;
  }
  function problem(words) { by("Problem").textContent = words || ""; }
  // One request at a time; a step that comes while the page only looks waits for its turn.
  function run(command, more) {
    if (busy) { pending = { command: command, more: more }; return; }
    busy = true;
    window.mayday.ready(function () { window[command]([{ name: "pc", value: box.dataset.pc }].concat(more || [])); });
  }
  function look() { if (!box.hidden && !busy) { run("do_consentLook"); } }
  function steps(possible) { box.querySelectorAll("button").forEach(function (b) { b.disabled = !possible; }); }

  // ---- how far it has come, as the server says after each step
  function told(args) {
    var next = pending;
    busy = false;
    pending = null;
    clearTimeout(timer);
    if (next) { run(next.command, next.more); return; }
    steps(true);
    if (box.hidden) { return; }
    show(args || { problem: by("Problem").dataset.lost });
    if (!box.hidden && (box.dataset.step === "code" || switching)) { timer = setTimeout(look, LOOK); }
  }
  function show(args) {
    var words = by("Words").dataset, before = box.dataset.step, code = args.progress === "SHOWN" || args.progress === "REQUESTED";
    if (args.problem) { problem(args.refused && args.progress ? (code ? by("Problem").dataset.wrong : by("Problem").dataset.gone) : args.problem); }
    else if (before === "code" && args.progress === "NONE" && until !== "taken back") { problem(by("Problem").dataset.gone); }
    if (args.progress === "GIVEN" || args.progress === "USED") { given(); return; }
    if (!args.progress) { return; } // it stays as it was
    if (!code) { until = null; }
    if (args.off) { step("off", switching ? words.switching : words.off); by("On").disabled = switching; return; }
    if (code) { asking(args, before); return; }
    step("ask", words.ask);
    if (by("Display")) { by("Display").value = by("Display").dataset.now; }
    if (switching) { switching = false; ask(); }
  }
  function asking(args, before) {
    switching = false;
    until = args.secondsLeft ? performance.now() + args.secondsLeft * 1000 : null;
    step("code", args.progress === "SHOWN" ? by("Words").dataset.shown : by("Words").dataset.requested);
    tick();
    if (before !== "code") { by("Digits").value = ""; by("Digits").focus(); }
    else if (args.problem) { by("Digits").select(); }
  }
  function given() {
    var next = then;
    hide();
    if (next) { next(); }
  }
  function hide() {
    clearTimeout(timer);
    box.hidden = true;
    then = until = null;
    switching = false;
    problem(null);
    delete box.dataset.step;
  }
  function tick() {
    var left = typeof until === "number" ? Math.max(0, Math.ceil((until - performance.now()) / 1000)) : null;
    by("Time").hidden = left === null;
    if (left !== null) { by("Left").textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0"); }
    if (left === 0) { look(); }
  }

  // ---- steps
  function take(command, more) { problem(null); steps(false); run(command, more); }
  // on the display that was chosen, if it is another one than the PC would take
  function ask() {
    var choice = by("Display");
    take("do_consentAsk", [{ name: "display", value: choice && choice.value !== choice.dataset.now ? choice.value : "" }]);
  }
  function send() {
    var digits = by("Digits").value.replace(/\s/g, "");
    if (!/^[0-9]{6}$/.test(digits)) { problem(by("Problem").dataset.digits); by("Digits").focus(); return; }
    take("do_consentSend", [{ name: "code", value: digits }]);
  }

  window.mayday = window.mayday || {};
  window.mayday.consent = {
    told: told,
    // Something was not done for want of consent; done: does it again.
    needed: function (done) {
      then = done;
      if (box.hidden) { box.hidden = false; step("", ""); problem(null); box.scrollIntoView({ block: "nearest" }); }
      look();
    },
    // It is done, or not wanted any more.
    done: hide
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = document.getElementById("consent");
    by("Ask").onclick = ask;
    by("Send").onclick = send;
    by("Digits").addEventListener("keydown", function (event) { if (event.key === "Enter") { event.preventDefault(); send(); } });
    by("On").onclick = function () { switching = true; take("do_consentOn"); };
    by("Cancel").onclick = function () { until = "taken back"; take("do_consentCancel"); };
    setInterval(function () { if (box.dataset.step === "code") { tick(); } }, TICK);
  });
})();
