// What bytes of a serial line mean, both ways, for code pages that browsers do not know. (IBM code page 437)
(function () {
  "use strict";
  var CP437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
  function single(upper) {
    return {
      decode: function (bytes) {
        return Array.prototype.map.call(bytes, function (b) { return b < 128 ? String.fromCharCode(b) : upper.charAt(b - 128); }).join("");
      },
      encode: function (text) {
        return Uint8Array.from(Array.from(text), function (c) {
          var at = c.charCodeAt(0) < 128 ? c.charCodeAt(0) : upper.indexOf(c) + 128;
          return at < 128 && c.charCodeAt(0) >= 128 ? 63 : at;
        });
      }
    };
  }
  function latin() {
    var upper = "";
    for (var b = 128; b < 256; b++) { upper += String.fromCharCode(b); }
    return upper;
  }
  function utf8() {
    var decoder = new TextDecoder("utf-8");
    return {
      decode: function (bytes) { return decoder.decode(bytes, { stream: true }); },
      encode: function (text) { return new TextEncoder().encode(text); }
    };
  }
  window.mayday = window.mayday || {};
  window.mayday.codePage = function (name) {
    return name === "cp437" ? single(CP437) : name === "latin1" ? single(latin()) : utf8();
  };
})();
