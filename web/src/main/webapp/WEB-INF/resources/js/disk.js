// The disks that are lent to a PC: what the server tells of them, one JSON object after the other, and commands back.
(function () {
  "use strict";
  var MEGA = 1000000, STORY = 20, FILE = "file";
  var line, box, news = null, wanted = null, ordered = null, since = {}, terminal = null;
  // what this page has put in, by id; by drive what it puts back after an end that was none of its own; whether it lends
  var mine = {}, back = null, lends = false;

  function by(id) { return document.getElementById(id); }
  function number(value) { return value.toLocaleString("en-US"); }
  function say(words) { line.put(new TextEncoder().encode(words)); }
  function problem(element, words) {
    element.hidden = !words;
    element.textContent = words || "";
  }

  // ---- from the server
  function shown(bytes, taken) {
    news = JSON.parse(new TextDecoder().decode(bytes));
    news.drives.forEach(drive);
    problem(by("diskProblem"), news.words);
    var seen = by("diskSeen");
    seen.textContent = news.seen ? seen.dataset.seen : seen.dataset.unseen;
    if (wanted && news.words) { wanted = null; }
    putBack();
    boot();
    taken();
  }
  function seated(open, types) {
    var first = open && types && !lends;
    lends = open && types;
    if (first) {
      window.mayday.ready(function () { window.do_ways([{ name: "pc", value: box.dataset.pc }]); });
      putBack();
    }
  }

  // ---- what happened
  function story(words) {
    var list = by("diskStory"), item = document.createElement("li");
    var at = document.createElement("span");
    at.className = "muted";
    at.textContent = new Date().toLocaleTimeString("en-GB");
    item.append(at, " " + words);
    list.prepend(item);
    while (list.childElementCount > STORY) { list.lastElementChild.remove(); }
    list.closest("section").hidden = false;
  }
  // What the end took out of the drives comes back, unless somebody else has put something in.
  function putBack() {
    if (!back || !lends || !news) { return; }
    var all = back, words = by("diskStory").dataset;
    back = null;
    story(words.again);
    news.drives.forEach(function (now) {
      var image = all[now.drive];
      if (!image || now.id) { return; }
      put(image);
      story(words.back.replace("{0}", image.name));
    });
  }
  function drive(now) {
    var card = document.querySelector(".drive[data-drive=" + now.drive + "]");
    var image = card.querySelector(".image"), bar = card.querySelector("progress"), there = Boolean(now.id);
    image.textContent = !there ? image.dataset.empty : now.ejected ? now.name + " \u2013 " + image.dataset.ejected : now.name;
    if (now.from) { image.textContent += " \u2013 " + image.dataset.from.replace("{0}", now.from); }
    image.title = now.sha256 ? "SHA-256 " + now.sha256 : "";
    bar.hidden = !there;
    bar.max = there ? now.blocks : 1;
    bar.value = there ? now.last + 1 : 0;
    card.querySelector(".eject").hidden = !there;
    if (mine[now.id]) { mine[now.id].name = now.name; }
    problem(card.querySelector(".problem"), now.words);
    fact(card, "read", number(now.read));
    fact(card, "readSize", (now.read * now.blockSize / MEGA).toFixed(1));
    fact(card, "written", number(now.written));
    fact(card, "commands", number(now.commands));
    fact(card, "failed", number(now.failed));
    fact(card, "last", now.last < 0 ? "\u2013" : there ? number(now.last) + " / " + number(now.blocks - 1) : number(now.last));
    since[now.drive] = since[now.drive] || { bytes: 0, at: 0 };
    since[now.drive].now = now.read * now.blockSize;
  }
  function fact(card, name, words) { card.querySelector("[data-fact=" + name + "]").textContent = words; }
  // Each second, whether something came or not.
  function rates() {
    var now = performance.now();
    Object.keys(since).forEach(function (name) {
      var one = since[name], seconds = (now - one.at) / 1000;
      var rate = one.at && line.isOpen() ? (one.now - one.bytes) / seconds / MEGA : 0;
      fact(document.querySelector(".drive[data-drive=" + name + "]"), "rate", Math.max(0, rate).toFixed(1));
      one.bytes = one.now;
      one.at = now;
    });
  }

  // The figures stay, but nothing can be taken out that is not there.
  function over(again, words) {
    var there = news ? news.drives.filter(function (d) { return mine[d.id]; }) : [];
    if (lends && there.length) {
      back = {};
      there.forEach(function (d) { back[d.drive] = mine[d.id]; });
    }
    lends = false;
    wanted = null;
    mine = {};
    if (news) { story(words); }
    if (!again) { back = null; }
    document.querySelectorAll(".drive .eject").forEach(function (button) { button.hidden = true; });
    if (news) { by("diskSeen").textContent = by("diskSeen").dataset.gone; }
  }

  // ---- to the server
  function chosen() {
    var option = by("diskImage").selectedOptions[0], file = by("diskFile").files[0];
    if (option.value !== FILE) { return option.value ? { id: option.value, name: option.text } : null; }
    return file ? { id: random(), name: file.name, file: file } : null;
  }
  function random() {
    var hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
  }
  function put(image) {
    mine[image.id] = image;
    say(image.file ? "file " + image.id + " " + image.file.size + " " + image.name : "insert " + image.id);
  }
  function insert() {
    var image = chosen();
    problem(by("diskProblem"), image ? null : by("diskImage").value === FILE ? box.dataset.nofile : box.dataset.noimage);
    if (image && line.types() && line.isOpen()) { put(image); }
    return image;
  }
  // The server wants a part of a file; one that was changed since it was chosen cannot be read.
  function wants(part, answer) {
    var image = mine[part.file], none = new ArrayBuffer(0);
    if (!image || !image.file) { answer(none); return; }
    image.file.slice(part.from, part.from + part.bytes).arrayBuffer().then(answer, function () { answer(none); });
  }
  function source() { by("diskFileField").hidden = by("diskImage").value !== FILE; }
  // The list comes anew when the library has changed; the choice stays. Where it is there no more, nothing is chosen:
  // what boots is never what nobody chose.
  function keepChoice() {
    var choice = by("diskImage").value;
    box.addEventListener("change", function (event) {
      if (event.target.id !== "diskImage" && event.target.id !== "diskFile") { return; }
      choice = by("diskImage").value;
      problem(by("diskProblem"), null);
      source();
    });
    new MutationObserver(function () {
      var list = by("diskImage");
      if (!list || list.value === choice) { return; }
      list.value = choice;
      if (list.selectedIndex < 0) { choice = list.value = ""; }
      source();
    }).observe(box, { childList: true, subtree: true });
    source();
  }
  // One click: the image is put in, and as soon as the server says that it is there, the PC boots from it.
  function bootFrom() {
    wanted = insert();
    // browsers open a window only while somebody presses something
    if (wanted && by("diskSerial").checked && (!terminal || terminal.closed)) { terminal = window.open(box.dataset.terminal, "_blank"); }
    boot();
  }
  function boot() {
    var there = wanted && news ? news.drives.filter(function (d) { return d.id === wanted.id; })[0] : null;
    if (!there) { return; }
    wanted = null;
    order([{ name: "pc", value: box.dataset.pc }, { name: "drive", value: there.drive }, { name: "restart", value: by("diskHow").value },
      { name: "serial", value: by("diskSerial").checked }, { name: "secure", value: by("diskSecure").checked }]);
  }
  function order(boot) {
    ordered = boot;
    by("diskBoot").disabled = true;
    line.expectEnd();
    window.mayday.ready(function () { window.do_boot(boot); });
  }
  // What was not done for want of consent is done again, as it was ordered, once the user consents.
  function answered(args) {
    var boot = ordered;
    by("diskBoot").disabled = !line.types();
    if (boot && args && args.consent) { window.mayday.consent.needed(function () { order(boot); }); }
  }
  // What this PC offers for a boot; nothing is offered before it has said so.
  function ways(args) {
    var can = args || {}, polite = by("diskHow").querySelector("[value=GRACEFUL]");
    offer(polite, can.graceful);
    if (polite.disabled && polite.selected) { by("diskHow").value = "AUTO"; }
    offer(by("diskSerial"), can.serial);
    offer(by("diskSecure"), can.secure);
    by("diskSecureField").hidden = !can.secure;
    by("diskNoSecure").hidden = !can.asked || can.secure;
  }
  function offer(choice, offered) {
    choice.disabled = !offered;
    if (!offered && choice.type === "checkbox") { choice.checked = false; }
  }

  window.mayday = window.mayday || {};
  window.mayday.disk = {
    ticket: function (args) { line.ticket(args); },
    switchedOn: function (args) { if (args && args.on) { line.again(); } },
    asked: answered,
    ways: ways,
    news: function () { return news; }
  };

  document.addEventListener("DOMContentLoaded", function () {
    box = by("diskBox");
    if (!box) { return; }
    line = window.mayday.consoleLine("disk", box, {
      begun: function () { news = null; wanted = null; since = {}; lends = false; mine = {}; },
      shown: shown,
      seats: seated,
      received: function () {},
      wants: wants,
      returns: true,
      over: over
    });
    by("diskInsert").onclick = insert;
    by("diskBoot").onclick = bootFrom;
    keepChoice();
    ways(null);
    document.querySelectorAll(".drive .eject").forEach(function (button) {
      button.onclick = function () { say("eject " + button.closest(".drive").dataset.drive); };
    });
    setInterval(rates, 1000);
    // as everything that is asked by itself, not before the forms are complete
    window.addEventListener("load", line.ask);
  });
})();
