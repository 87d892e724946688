/* Runs before the first paint: the remembered look, else what the device prefers. */
(function () {
  "use strict";
  const root = document.documentElement;
  if (root.dataset.theme !== "light" && root.dataset.theme !== "dark") {
    root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
})();
