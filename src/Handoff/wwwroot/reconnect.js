// Shows what Blazor says about the connection, and takes it up again.
const dialog = document.getElementById("components-reconnect-modal");
const retry = dialog.querySelector("[data-do=retry]");

const show = (phase) => {
  for (const text of dialog.querySelectorAll("[data-while]")) { text.hidden = text.dataset.while !== phase; }
  retry.hidden = phase === "trying";
  if (!dialog.open) { dialog.showModal(); }
};

const resume = async () => {
  show("trying");
  try {
    // Reconnect to the page kept by the server, or restore what it saved of it; otherwise start afresh.
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) { location.reload(); }
  } catch {
    show("failed");
  }
};

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  switch (event.detail.state) {
    case "show":
    case "retrying": show("trying"); break;
    case "hide": dialog.close(); break;
    case "failed":
      show("failed");
      document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") { resume(); } }, { once: true });
      break;
    case "paused": show("paused"); break;
    case "resume-failed":
    case "rejected": location.reload(); break;
  }
});

retry.addEventListener("click", resume);
for (const reload of document.querySelectorAll("[data-do=reload]")) { reload.addEventListener("click", (event) => { event.preventDefault(); location.reload(); }); }
