// Keys as the firmware of a PC wants them: keysyms of the X Window System. The firmware turns them back into the keys of
// a US keyboard, so the place of a key counts and not what is printed on it: what it types is decided by the PC's layout.
(function () {
  "use strict";
  // code of a key: its keysym, and with Shift
  var US = {
    Backquote: "`~", Minus: "-_", Equal: "=+", BracketLeft: "[{", BracketRight: "]}", Backslash: "\\|", Semicolon: ";:", Quote: "'\"",
    Comma: ",<", Period: ".>", Slash: "/?", Space: "  ", Digit1: "1!", Digit2: "2@", Digit3: "3#", Digit4: "4$", Digit5: "5%",
    Digit6: "6^", Digit7: "7&", Digit8: "8*", Digit9: "9(", Digit0: "0)"
  };
  var NAMED = {
    Backspace: 0xff08, Tab: 0xff09, Enter: 0xff0d, Escape: 0xff1b, Delete: 0xffff, Home: 0xff50, ArrowLeft: 0xff51, ArrowUp: 0xff52,
    ArrowRight: 0xff53, ArrowDown: 0xff54, PageUp: 0xff55, PageDown: 0xff56, End: 0xff57, PrintScreen: 0xff61, Insert: 0xff63,
    ContextMenu: 0xff67, Pause: 0xff13, ScrollLock: 0xff14, NumLock: 0xff7f, CapsLock: 0xffe5, ShiftLeft: 0xffe1, ShiftRight: 0xffe2,
    ControlLeft: 0xffe3, ControlRight: 0xffe4, AltLeft: 0xffe9, AltRight: 0xffea, MetaLeft: 0xffeb, MetaRight: 0xffec, OSLeft: 0xffeb,
    OSRight: 0xffec, NumpadEnter: 0xff8d, NumpadMultiply: 0xffaa, NumpadAdd: 0xffab, NumpadSubtract: 0xffad, NumpadDecimal: 0xffae,
    NumpadDivide: 0xffaf,
    // Intel's own, for keys that a US keyboard does not have
    IntlBackslash: 0x17170056, IntlYen: 0x1717007d, IntlRo: 0x17170073, NonConvert: 0x1717007b, Convert: 0x17170079, KanaMode: 0x17170070
  };
  var NUMPAD_OFF = {
    Numpad0: 0xff9e, Numpad1: 0xff9c, Numpad2: 0xff99, Numpad3: 0xff9b, Numpad4: 0xff96, Numpad5: 0xff9d, Numpad6: 0xff98, Numpad7: 0xff95,
    Numpad8: 0xff97, Numpad9: 0xff9a, NumpadDecimal: 0xff9f
  };
  var n;
  for (n = 0; n < 26; n++) { US["Key" + String.fromCharCode(65 + n)] = String.fromCharCode(97 + n) + String.fromCharCode(65 + n); }
  for (n = 1; n <= 24; n++) { NAMED["F" + n] = 0xffbd + n; }
  for (n = 0; n <= 9; n++) { NAMED["Numpad" + n] = 0xffb0 + n; }

  // What to press for a character, with the PC's layout: [keysym of a US key, Shift, AltGr]; null if no key has it.
  // Only what differs from a US keyboard is said: the place, and what is on it alone, with Shift and with AltGr.
  var LAYOUTS = {
    us: {},
    uk: { Digit2: "2\"", Digit3: "3\u00a3", Digit4: "4$\u20ac", Quote: "'@", Backquote: "`\u00ac\u00a6", Backslash: "#~", IntlBackslash: "\\|" },
    de: {
      KeyY: "zZ", KeyZ: "yY", KeyQ: "qQ@", KeyE: "eE\u20ac", KeyM: "mM\u00b5", Digit2: "2\"\u00b2", Digit3: "3\u00a7\u00b3", Digit6: "6&", Digit7: "7/{", Digit8: "8([",
      Digit9: "9)]", Digit0: "0=}", Minus: "\u00df?\\", Equal: "", BracketLeft: "\u00fc\u00dc", BracketRight: "+*~", Backslash: "#'", Semicolon: "\u00f6\u00d6",
      Quote: "\u00e4\u00c4", Backquote: "\0\u00b0", Comma: ",;", Period: ".:", Slash: "-_", IntlBackslash: "<>|"
    },
    fr: {
      KeyQ: "aA", KeyA: "qQ", KeyW: "zZ", KeyZ: "wW", Semicolon: "mM", KeyM: ",?", Comma: ";.", Period: ":/", Slash: "!\u00a7", Digit1: "&1", Digit2: "\u00e92~",
      Digit3: "\"3#", Digit4: "'4{", Digit5: "(5[", Digit6: "-6|", Digit7: "\u00e87`", Digit8: "_8\\", Digit9: "\u00e79^", Digit0: "\u00e00@", Minus: ")\u00b0]",
      Equal: "=+}", BracketLeft: "", BracketRight: "$\u00a3\u00a4", Backslash: "*\u00b5", Quote: "\u00f9%", Backquote: "\u00b2", IntlBackslash: "<>", KeyE: "eE\u20ac"
    }
  };
  function presses(layout) {
    var table = { "\n": [NAMED.Enter, false, false], "\t": [NAMED.Tab, false, false] };
    var keys = Object.assign({ IntlBackslash: "" }, US, LAYOUTS[layout]);
    Object.keys(keys).forEach(function (code) {
      var keysym = US[code] ? US[code].charCodeAt(0) : NAMED[code];
      Array.from(keys[code]).forEach(function (character, level) {
        if (!table[character] && character !== "\0") { table[character] = [keysym, level === 1, level === 2]; }
      });
    });
    return table;
  }

  function ofCharacter(character) {
    var point = character.codePointAt(0);
    return point < 0x100 ? point : 0x1000000 + point;
  }
  // The keysym of a key event; 0 for none.
  function ofEvent(event) {
    var code = event.code;
    if (NUMPAD_OFF[code] && !event.getModifierState("NumLock")) { return NUMPAD_OFF[code]; }
    if (US[code]) { return US[code].charCodeAt(event.shiftKey ? 1 : 0); }
    if (NAMED[code]) { return NAMED[code]; }
    // on-screen keyboards have no codes
    if (NAMED[event.key]) { return NAMED[event.key]; }
    return Array.from(event.key || "").length === 1 ? ofCharacter(event.key) : 0;
  }

  window.mayday = window.mayday || {};
  window.mayday.keysyms = { ofEvent: ofEvent, named: NAMED, presses: presses };
})();
