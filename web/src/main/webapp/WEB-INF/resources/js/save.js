// Offers bytes as a file whose name ends with the time.
(function () {
  "use strict";
  window.mayday = window.mayday || {};
  window.mayday.save = function (blob, name, ending) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name + "-" + new Date().toISOString().slice(0, 19).replace(/:/g, "") + ending;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  };
})();
