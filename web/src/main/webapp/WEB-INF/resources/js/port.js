// The command line that forwards a port of a PC: a ticket is in it, so it is shown once and forgotten with the dialog.
(function () {
  "use strict";
  function by(id) { return document.getElementById(id); }
  function show(line) {
    by("portLine").textContent = line || "";
    by("portMade").hidden = !line;
    // on a phone it is below what is seen of the dialog
    if (line) { by("portMade").scrollIntoView({ block: "nearest" }); }
  }

  window.mayday = window.mayday || {};
  window.mayday.port = { made: function (args) { show(args && args.line); } };

  document.addEventListener("DOMContentLoaded", function () {
    by("portDialog").addEventListener("close", function () { show(null); });
  });
})();
