window.prerenderReady = false;
(() => {
  // The choice of language lives in the address and changes without a new document.
  const languages = LANGUAGES;
  const follow = () => {
    const asked = new URLSearchParams(location.search).get("language");
    document.documentElement.lang = languages.includes(asked) ? asked : languages[0];
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...details) {
      original.apply(this, details);
      follow();
    };
  }
  addEventListener("popstate", follow);
})();
