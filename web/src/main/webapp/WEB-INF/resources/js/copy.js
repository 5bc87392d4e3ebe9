// Buttons with data-copy="ID" put the text of that element on the clipboard and say so for a moment.
(function () {
  "use strict";
  function selected(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }
  function say(button) {
    var label = button.querySelector("span");
    if (button.dataset.label) { return; }
    button.dataset.label = label.textContent;
    label.textContent = button.dataset.copied;
    setTimeout(function () { label.textContent = button.dataset.label; delete button.dataset.label; }, 1500);
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    var source = button && document.getElementById(button.dataset.copy);
    if (!source) { return; }
    var write = navigator.clipboard ? navigator.clipboard.writeText(source.textContent) : Promise.reject(new Error("none"));
    write.catch(function () { return selected(source) || Promise.reject(new Error("none")); })
      .then(function () { say(button); }, function () { /* the text is selected at least */ });
  });
})();
