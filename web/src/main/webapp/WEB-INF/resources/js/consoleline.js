// The line between a page and a console of a PC: a WebSocket with a one-time ticket, who is there, and words for every
// end. What the page does with the bytes is its own affair.
(function () {
  "use strict";
  // How long an end is made good by itself, how long a PC may keep a session that is gone, and how long a line must
  // have been there for its end to be a new one. In milliseconds.
  var ALIVE = 20000, PAUSE = 5000, GIVE_UP = 180000, HELD = 60000, STEADY = 60000, EXPECTED = 120000;
  window.mayday = window.mayday || {};

  // name: of the console, and of all elements of the page that belong to it
  // page: { begun(), shown(bytes, taken), seats(open, types), received(), over(again, words) }; one
  // that lends files also wants(part, answer); with returns: true it
  // comes back whenever the PC ends the session
  window.mayday.consoleLine = function (name, box, page) {
    var socket = null, own = null, types = false, troubleSince = null, openSince = null, retry = null, asking = false, untaken = 0, put = 0, taken = 0, clock = null, delay = null, expected = -EXPECTED;

    function by(id) { return document.getElementById(name + id); }
    function state(now) {
      var badge = by("State");
      badge.textContent = badge.dataset[now];
      badge.className = "badge " + (now === "open" ? "good" : now === "watching" ? "busy" : "quiet");
      badge.dataset.now = now;
      document.querySelectorAll(".typing").forEach(function (b) { b.disabled = now !== "open"; });
    }
    function notice(words, ending) {
      by("Notice").hidden = !words;
      by("Words").textContent = words || "";
      by("Words").dataset.ending = ending || "";
      by("SwitchOn").hidden = ending !== "SWITCHED_OFF";
    }

    // Whoever looks elsewhere on the page sees it, too.
    function show() {
      box.scrollTo(0, 0);
      by("Notice").scrollIntoView({ block: "nearest" });
    }

    // ---- the line
    function ask() {
      if (socket || asking) { return; }
      asking = true;
      clearTimeout(retry);
      notice(null);
      state("opening");
      window.mayday.ready(function () { window.do_ticket([{ name: "pc", value: box.dataset.pc }]); });
    }
    function ticket(args) {
      asking = false;
      if (args && args.words) { over(args.words, "UNSUPPORTED"); return; }
      if (!args || !args.ticket) { over(by("Words").dataset.noticket, "TICKET"); return; }
      open(args.ticket);
    }
    function open(secret) {
      var fresh = new WebSocket(location.origin.replace(/^http/, "ws") + box.dataset.line);
      var told = false;
      fresh.binaryType = "arraybuffer";
      socket = fresh;
      untaken = put = taken = 0;
      clock = delay = null;
      page.begun();
      fresh.onopen = function () { fresh.send("ticket " + name + " " + secret); };
      fresh.onmessage = function (event) {
        if (typeof event.data !== "string") {
          var bytes = new Uint8Array(event.data);
          page.shown(bytes, function () { if (fresh.readyState === 1) { fresh.send("taken " + bytes.length); } });
          return;
        }
        var message = JSON.parse(event.data);
        if (message.type === "seats") { seats(message); }
        else if (message.type === "wants") { message.parts.forEach(function (part) { page.wants(part, function (bytes) { give(fresh, part.number, bytes); }); }); }
        else if (message.type === "received") { received(message.bytes); }
        else if (message.type === "ended") { told = true; gone(fresh); fresh.close(); over(message.words, message.ending); }
      };
      fresh.onclose = function () {
        if (!told && socket === fresh) { gone(fresh); over(by("Words").dataset.lost, "CUT"); }
      };
    }
    // A part of a file: zero, its number, and its bytes; without them it cannot be read.
    function give(to, number, bytes) {
      var message = new Uint8Array(8 + bytes.byteLength);
      new DataView(message.buffer).setUint32(4, number);
      message.set(new Uint8Array(bytes), 8);
      if (to.readyState === 1) { to.send(message); }
    }
    function received(bytes) {
      untaken -= bytes;
      taken += bytes;
      if (clock && taken >= clock.at) { delay = performance.now() - clock.since; clock = null; }
      page.received();
    }
    function gone(former) { if (socket === former) { socket = null; } }
    // Whether it is tried once more, by itself.
    function again(ending) {
      var now = performance.now();
      if (openSince !== null && now - openSince > STEADY) { troubleSince = null; }
      openSince = null;
      if (ending === "ANEW") { return true; }
      var first = ending === "CUT" || ending === "ENDED_BY_PC" && (page.returns || now - expected < EXPECTED);
      // after a reload the PC may not have noticed yet that the former line is gone
      if ((first || ending === "BUSY") && troubleSince === null) { troubleSince = now; }
      if (troubleSince === null || now - troubleSince > GIVE_UP) { return false; }
      return first || ["NOT_CONNECTED", "NOT_FORWARDED", "TIMED_OUT"].indexOf(ending) >= 0 || ending === "BUSY" && now - troubleSince < HELD;
    }
    function over(words, ending) {
      var tried = troubleSince !== null, more = again(ending);
      // who did not type leaves the first place to who did
      var pause = ending === "ANEW" ? (types ? 0 : PAUSE / 5) : types || tried ? PAUSE : PAUSE + PAUSE / 2;
      types = false;
      state("over");
      by("People").textContent = "";
      by("Take").hidden = true;
      var told = more ? words + " " + by("Words").dataset.again : tried ? words + " " + by("Words").dataset.gaveup : words;
      notice(told, ending);
      if (more) { retry = setTimeout(ask, pause); } else { troubleSince = null; }
      page.over(more, told);
      if (!more) { show(); }
      if (ending === "CONSENT") { window.mayday.consent.needed(afresh); }
    }

    // ---- who is there
    function seats(message) {
      var me = message.seats.filter(function (s) { return s.id === message.own; })[0];
      own = message.own;
      types = Boolean(me && me.types);
      if (message.open && openSince === null) { openSince = performance.now(); window.mayday.consent.done(); }
      state(!message.open ? "opening" : types ? "open" : "watching");
      by("Take").hidden = !message.mayTake;
      people(message.seats);
      page.seats(message.open, types);
    }
    function people(all) {
      var list = by("People");
      list.textContent = "";
      all.forEach(function (seat) {
        var item = document.createElement("li");
        var person = document.createElement("span");
        person.textContent = seat.id === own ? seat.name + " (" + list.dataset.you + ")" : seat.name;
        var what = document.createElement("span");
        what.className = "muted";
        what.textContent = seat.types ? list.dataset.types : list.dataset.watches;
        item.append(person, what);
        if (types && seat.id !== own) {
          var give = document.createElement("button");
          give.type = "button";
          give.className = "button small";
          give.textContent = list.dataset.give;
          give.onclick = function () { say("give " + seat.id); };
          item.append(give);
        }
        list.append(item);
      });
    }
    function say(words) { if (socket && socket.readyState === 1) { socket.send(words); } }

    // from the beginning, as if nobody had tried
    function afresh() { troubleSince = null; ask(); }
    by("Reconnect").onclick = afresh;
    by("Take").onclick = function () { say("take"); };
    setInterval(function () { say("alive"); }, ALIVE);

    return {
      ask: ask,
      again: afresh,
      ticket: ticket,
      say: say,
      isOpen: function () { return socket !== null && socket.readyState === 1; },
      types: function () { return types; },
      untaken: function () { return untaken; },
      put: function (bytes) {
        untaken += bytes.length;
        put += bytes.length;
        if (!clock) { clock = { at: put, since: performance.now() }; }
        socket.send(bytes);
      },
      // milliseconds until what was typed had gone to the PC, as measured last; null if nothing was
      delay: function () { return delay; },
      // the PC was told to restart, so it may end the session, and the line is opened again then
      expectEnd: function () { expected = performance.now(); }
    };
  };
})();
