// Conveniences for the keyboard; every page works without them.
"use strict";

const STORED = "trovatore.keys";
let keysAreOn = true;
try {
  keysAreOn = localStorage.getItem(STORED) !== "off";
} catch {
  // The browser stores nothing: the switch holds for this page.
}

const keys = document.querySelector(".keys");
if (keys) {
  const box = keys.querySelector("input");
  keys.hidden = false;
  box.checked = keysAreOn;
  box.addEventListener("change", () => {
    keysAreOn = box.checked;
    try {
      localStorage.setItem(STORED, keysAreOn ? "on" : "off");
    } catch {
      // As above.
    }
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!keysAreOn || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    const box = document.getElementById("q");
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "n" || event.key === "p") {
    const marks = document.querySelectorAll("mark[id]").length;
    if (marks > 0) {
      const at = Number(/^#m(\d+)$/.exec(location.hash)?.[1] ?? 0);
      const next = at + (event.key === "n" ? 1 : -1);
      location.replace("#m" + (next < 1 ? marks : next > marks ? 1 : next));
    }
  }
});
