// Fingers on a screen: a tap is a click, a long press a click with the right button, a finger that moves drags, and two
// fingers roll the wheel.
(function () {
  "use strict";
  var LONG = 500, STIR = 10, LEFT = 1, RIGHT = 4;
  window.mayday = window.mayday || {};

  // hand: { may(), to(event) puts the mouse there, press(buttons) holds these from now on, roll(pixels) }
  window.mayday.touch = function (canvas, hand) {
    var fingers = new Map(), first = null, waiting = null, dragging = false, done = true, middle = 0;

    function centre() {
      var sum = 0;
      fingers.forEach(function (finger) { sum += finger.y; });
      return sum / fingers.size;
    }
    function click(buttons) {
      hand.to(first);
      hand.press(buttons);
      hand.press(0);
    }
    // nothing that this finger does counts any more
    function forget() {
      clearTimeout(waiting);
      if (dragging) { hand.press(0); }
      dragging = false;
      done = true;
    }
    function down(event) {
      if (event.pointerType !== "touch" || !hand.may()) { return; }
      event.preventDefault();
      fingers.set(event.pointerId, { y: event.clientY });
      if (fingers.size === 1) {
        first = event;
        done = false;
        waiting = setTimeout(function () { done = true; click(RIGHT); }, LONG);
      } else {
        forget();
        middle = centre();
      }
    }
    function move(event) {
      var finger = fingers.get(event.pointerId);
      if (!finger) { return; }
      finger.y = event.clientY;
      if (fingers.size > 1) {
        var now = centre();
        hand.roll(middle - now);
        middle = now;
      } else if (dragging) {
        hand.to(event);
      } else if (!done && Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) > STIR) {
        clearTimeout(waiting);
        hand.to(first);
        hand.press(LEFT);
        dragging = true;
        hand.to(event);
      }
    }
    function up(event) {
      if (!fingers.delete(event.pointerId)) { return; }
      if (!done && !dragging) { click(LEFT); }
      forget();
      if (fingers.size) { middle = centre(); }
    }
    function cancel(event) {
      if (fingers.delete(event.pointerId)) { forget(); }
    }
    canvas.addEventListener("pointerdown", down);
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", cancel);
  };

  // The keyboard that a phone or a tablet shows for a field: characters are told by what has become of the field, because
  // such keyboards name no keys. The field always keeps one character, so that there is something to be taken back.
  // typed: { may(), character(c), key(name) }
  window.mayday.screenKeyboard = function (field, typed) {
    var KEPT = "\u00a0", before = KEPT;
    function reset() { field.value = before = KEPT; field.setSelectionRange(1, 1); }
    field.addEventListener("focus", reset);
    field.addEventListener("input", function (event) {
      var now = Array.from(field.value), then = Array.from(before), same = 0;
      while (same < now.length && same < then.length && now[same] === then[same]) { same++; }
      if (typed.may()) {
        for (var back = then.length; back > same; back--) { typed.key("Backspace"); }
        now.slice(same).forEach(typed.character);
      }
      before = field.value;
      if (!event.isComposing) { reset(); }
    });
    field.addEventListener("compositionend", reset);
    field.addEventListener("keydown", function (event) {
      if (event.isComposing || event.key.length === 1 || !typed.may() || !window.mayday.keysyms.named[event.key] || event.key === "Backspace") { return; }
      event.preventDefault();
      typed.key(event.key);
    });
  };
})();
