"use strict";
// Draws every chart from the JSON beside it, in the colours of the paper it is on: dark where the reader's machine is.
const DARK = DARK_FOR_LIGHT;
const INKS = new RegExp(Object.keys(DARK).join("|").replaceAll("(", "\\("), "gi");
const paper = matchMedia("(prefers-color-scheme: dark)");

function draw(isDark) {
  for (const place of document.querySelectorAll(".mt-chart")) {
    const written = place.nextElementSibling.textContent;
    const chart = JSON.parse(isDark ? written.replace(INKS, ink => DARK[ink.toLowerCase()]) : written);
    Plotly.react(place, chart.data, chart.layout, { displayModeBar: false, responsive: true });
  }
}

function unfold() {
  const figure = location.hash.startsWith("#figure-") && document.getElementById(location.hash.slice(1));
  const passport = figure && figure.querySelector(".mt-passport");
  if (passport) passport.open = true;
}

if (window.Plotly) {
  draw(paper.matches);
  paper.addEventListener("change", () => draw(paper.matches));
  // Paper is white, whatever the screen is.
  addEventListener("beforeprint", () => draw(false));
  addEventListener("afterprint", () => draw(paper.matches));
}
unfold();
addEventListener("hashchange", unfold);
