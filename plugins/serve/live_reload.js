// Reloads the page when it has changed; shows what is wrong on top of the last good page.
const { version } = document.currentScript.dataset;
const page = encodeURIComponent(location.pathname);
const events = new EventSource(`/live-reload?version=${version}&page=${page}`);

events.addEventListener("reload", () => location.reload());
events.addEventListener("problems", (event) => show(JSON.parse(event.data)));

function show(problems) {
  const panel = document.querySelector("[data-live-problems]");
  if (problems === "") panel?.remove();
  else (panel ?? addPanel()).textContent = problems;
}

function addPanel() {
  const panel = document.createElement("pre");
  panel.dataset.liveProblems = "";
  panel.setAttribute("role", "alert");
  Object.assign(panel.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    maxHeight: "50vh",
    overflow: "auto",
    margin: "0",
    padding: "1rem",
    whiteSpace: "pre-wrap",
    background: "#7a0010",
    color: "#fff",
    zIndex: "9",
  });
  document.body.append(panel);
  return panel;
}
