// The page of a PC that is known to have no KVM: its firmware was asked again, and the answer is another page.
(function () {
  "use strict";
  window.mayday = window.mayday || {};
  window.mayday.screenLooked = function (args) { if (args && args.read) { location.reload(); } };
})();
