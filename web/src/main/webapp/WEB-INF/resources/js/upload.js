// Uploads an image in parts (tus 1.0.0), and goes on after a pause, a lost connection, or a reload of the page: the server
// tells how much it has. After a reload the same file has to be chosen again, for a browser lets no page open it by itself.
(function () {
  "use strict";
  var PART = 4 * 1024 * 1024, SOONEST = 1000, LATEST = 15000, PATIENCE = 90000;
  var file = null, address = null, at = 0, request = null, wait = null, tries = 0, state = "idle";

  function part(id) { return document.getElementById(id); }
  function form() { return part("upload"); }
  function show(next) {
    state = next;
    form().dataset.state = next;
    var under = next === "sending" || next === "waiting" || next === "paused";
    part("uploading").hidden = !under;
    Array.prototype.forEach.call(form().elements, function (field) { field.disabled = under; });
    var pause = part("uploadPause");
    pause.textContent = next === "paused" ? pause.dataset.resume : pause.dataset.pause;
  }
  function say(key, words, tone) {
    var line = part("uploadSays");
    line.className = "notice " + (tone || "quiet");
    line.textContent = words || line.dataset[key] || "";
    line.hidden = !line.textContent;
  }
  function mebibytes(bytes) { return (bytes / 1048576).toFixed(1) + " MiB"; }
  function progress(bytes) {
    var percent = file ? 100 * bytes / file.size : 0;
    part("uploadBar").value = percent;
    part("uploadDone").textContent = file ? mebibytes(bytes) + " / " + mebibytes(file.size) + ", " + Math.floor(percent) + " %" : "";
  }
  function refresh() { window.mayday.ready(window.do_refresh); }
  function base64(text) {
    return btoa(String.fromCharCode.apply(null, new TextEncoder().encode(text)));
  }
  function ask(method, to, headers, body, answered) {
    request = new XMLHttpRequest();
    var mine = request;
    mine.open(method, to);
    mine.timeout = PATIENCE;
    mine.setRequestHeader("Tus-Resumable", "1.0.0");
    Object.keys(headers).forEach(function (name) { mine.setRequestHeader(name, headers[name]); });
    mine.onload = function () {
      if (mine !== request) { return; }
      request = null;
      // the login page, if the session is over
      if (mine.responseURL && mine.responseURL.indexOf("login.xhtml") >= 0 || mine.status === 401) { stop("out"); } else { answered(mine); }
    };
    mine.onerror = mine.ontimeout = function () { if (mine === request) { request = null; lost(); } };
    if (method === "PATCH") {
      mine.upload.onprogress = function (event) { if (mine === request) { progress(at + event.loaded); } };
    }
    mine.send(body);
  }
  function silence() {
    clearTimeout(wait);
    var old = request;
    request = null;
    if (old) { old.abort(); }
  }
  function lost() {
    if (state !== "sending" && state !== "waiting") { return; }
    show("waiting");
    say("lost");
    tries++;
    wait = setTimeout(look, Math.min(LATEST, SOONEST * Math.pow(2, tries - 1)));
  }
  function stop(key, words) {
    silence();
    show("idle");
    say(key, words, key === "done" || key === "given" ? "good" : "bad");
    refresh();
  }
  function refused(answer) {
    stop("failed", answer.status === 403 || answer.status >= 500 ? null : answer.responseText.trim());
  }
  // Where the server stands decides where it goes on.
  function look() {
    show(state === "waiting" ? "waiting" : "sending");
    ask("HEAD", address, {}, null, function (answer) {
      var offset = Number(answer.getResponseHeader("Upload-Offset"));
      if (answer.status === 404) {
        // the answer to the last part may have been lost
        if (at > 0 && at + PART >= file.size) { finished(); } else { stop("gone"); }
      } else if (answer.status !== 200 || Number(answer.getResponseHeader("Upload-Length")) !== file.size) {
        lost();
      } else {
        at = offset;
        show("sending");
        say("");
        send();
      }
    });
  }
  function send() {
    progress(at);
    var piece = file.slice(at, Math.min(at + PART, file.size));
    ask("PATCH", address, { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at) }, piece, function (answer) {
      if (answer.status === 204) {
        tries = 0;
        at = Number(answer.getResponseHeader("Upload-Offset"));
        if (at === file.size) { finished(); } else { send(); }
      } else if (answer.status === 409 || answer.status >= 500) {
        lost();
      } else if (answer.status === 404) {
        stop("gone");
      } else {
        refused(answer);
      }
    });
  }
  function finished() {
    form().reset();
    known();
    stop("done");
  }
  // One that is half there and was made from this file by the same person.
  function half(of, name) {
    return Array.prototype.find.call(document.querySelectorAll("#uploads [data-upload]"), function (row) {
      return row.dataset.mine === "true" && row.dataset.name === name
        && Number(row.dataset.bytes) === of.size && Number(row.dataset.time) === of.lastModified;
    });
  }
  function begin() {
    var name = part("imageName").value.trim();
    var there = half(file, name);
    tries = 0;
    part("uploadName").textContent = name;
    show("sending");
    say("");
    progress(0);
    if (there) {
      address = form().dataset.door + "/" + there.dataset.upload;
      look();
      return;
    }
    var about = "filename " + base64(name) + ",modified " + base64(String(file.lastModified));
    var wanted = part("imageSha256").value.trim();
    if (wanted) { about += ",sha256 " + base64(wanted); }
    ask("POST", form().dataset.door, { "Upload-Length": String(file.size), "Upload-Metadata": about }, null, function (answer) {
      if (answer.status === 201) {
        address = answer.getResponseHeader("Location");
        at = 0;
        refresh();
        send();
      } else {
        refused(answer);
      }
    });
  }
  // What is said on the button: whether it begins or goes on.
  function known() {
    var chosen = part("imageFile").files[0];
    var go = part("imageGo");
    var there = chosen && half(chosen, part("imageName").value.trim());
    go.textContent = there ? go.dataset.again : go.dataset.first;
  }
  function chosen() {
    var one = part("imageFile").files[0];
    if (!one) { known(); return; }
    var same = Array.prototype.find.call(document.querySelectorAll("#uploads [data-upload]"), function (row) {
      return half(one, row.dataset.name) === row;
    });
    part("imageName").value = same ? same.dataset.name : one.name.slice(0, 100);
    known();
  }
  document.addEventListener("DOMContentLoaded", function () {
    if (!form()) { return; }
    part("imageFile").addEventListener("change", chosen);
    part("imageName").addEventListener("input", known);
    form().addEventListener("submit", function (event) {
      event.preventDefault();
      file = part("imageFile").files[0];
      begin();
    });
    part("uploadPause").addEventListener("click", function () {
      if (state === "paused") {
        tries = 0;
        say("");
        show("sending");
        look();
      } else {
        silence();
        show("paused");
        say("paused");
      }
    });
    part("uploadStop").addEventListener("click", function () {
      silence();
      show("sending");
      if (!address) { stop("given"); return; }
      ask("DELETE", address, {}, null, function (answer) {
        if (answer.status === 204 || answer.status === 404) { stop("given"); } else { refused(answer); }
      });
    });
    window.addEventListener("online", function () {
      if (state === "waiting") { silence(); tries = 0; look(); }
    });
    window.addEventListener("beforeunload", function (event) {
      if (state === "sending" || state === "waiting") { event.preventDefault(); }
    });
  });
})();
