// Conveniences for the keyboard; every page works without them.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
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
      location.hash = "m" + (next < 1 ? marks : next > marks ? 1 : next);
    }
  }
});
