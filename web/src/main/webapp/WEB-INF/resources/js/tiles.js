// The picture of a screen, as the server tells it: records with areas of pixels, drawn on a canvas.
(function () {
  "use strict";
  var TILE = 64;
  window.mayday = window.mayday || {};

  // What each pixel looks like, as the four bytes of a canvas. Formats: 0 RGB565, 1 RGB332, 2 and 3 gray.
  function palette(format) {
    var table = new Uint32Array(format === 0 ? 65536 : 256);
    function part(value, most) { return ((value & most) * 255 + (most >> 1)) / most | 0; }
    for (var p = 0; p < table.length; p++) {
      var r, g, b;
      if (format === 0) { r = part(p >> 11, 31); g = part(p >> 5, 63); b = part(p, 31); }
      else if (format === 1) { r = part(p >> 5, 7); g = part(p >> 2, 7); b = part(p, 3); }
      else { r = g = b = part(p, format === 2 ? 255 : 15); }
      table[p] = 0xff000000 | b << 16 | g << 8 | r;
    }
    return table;
  }

  // begun: hears of a picture of another size or format
  // encoder: hears how the firmware encodes, if that can be chosen
  window.mayday.tiles = function (canvas, begun, encoder) {
    var pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    var image = pen.createImageData(TILE, TILE), pixels = new Uint32Array(image.data.buffer);
    var colours, bytesPerPixel = 2, size = { width: 0, height: 0 };

    function begin(format, width, height) {
      colours = palette(format);
      bytesPerPixel = format === 0 ? 2 : 1;
      size.width = width;
      size.height = height;
      canvas.width = width;
      canvas.height = height;
      canvas.dataset.format = format;
      pen.fillStyle = "#000";
      pen.fillRect(0, 0, width, height);
      begun();
    }
    function area(bytes, at, x, y, width, height) {
      var runs = bytes[at++] === 1, done = 0, all = width * height;
      while (done < all) {
        var pixel = bytes[at++];
        if (bytesPerPixel === 2) { pixel |= bytes[at++] << 8; }
        var colour = colours[pixel], count = runs ? bytes[at++] + 1 : 1;
        while (count-- > 0 && done < all) {
          pixels[(done / width | 0) * TILE + done % width] = colour;
          done++;
        }
      }
      pen.putImageData(image, x, y, 0, 0, width, height);
      return at;
    }
    return {
      size: size,
      // draws records, and says how often they completed a picture
      draw: function (bytes) {
        var at = 0, complete = 0;
        function two() { at += 2; return bytes[at - 2] << 8 | bytes[at - 1]; }
        while (at < bytes.length) {
          var record = bytes[at++];
          if (record === 1) { begin(bytes[at++], two(), two()); }
          else if (record === 2) { at = area(bytes, at + 8, two(), two(), two(), two()); }
          else if (record === 4) { encoder(bytes[at++], bytes[at++]); }
          else { complete++; }
        }
        return complete;
      },
      // the colour at a place, as 0xRRGGBB
      pixel: function (x, y) {
        var rgba = pen.getImageData(x, y, 1, 1).data;
        return rgba[0] << 16 | rgba[1] << 8 | rgba[2];
      },
      // offers what is shown as a file
      save: function (name) {
        canvas.toBlob(function (blob) { window.mayday.save(blob, name, ".png"); }, "image/png");
      }
    };
  };
})();
