// Shows what Blazor says about the connection, and takes it up again.
const dialog = document.getElementById("components-reconnect-modal");
const retry = dialog.querySelector("[data-do=retry]");
const draft = dialog.querySelector("#reconnect-draft");

const show = (phase) => {
  for (const part of dialog.querySelectorAll("[data-while]")) { part.hidden = part.dataset.while !== phase; }
  retry.hidden = phase === "trying" || phase === "lost";
  if (!dialog.open) { dialog.showModal(); }
};

// The server no longer knows this page. Nothing that somebody has written may vanish without warning.
const giveUp = () => {
  draft.value = document.querySelector("main textarea")?.value ?? "";
  if (draft.value.trim()) { show("lost"); } else { location.reload(); }
};

const resume = async () => {
  show("trying");
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) { giveUp(); }
  } catch {
    show("failed");
  }
};

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  switch (event.detail.state) {
    case "show":
    case "retrying": show("trying"); break;
    case "hide": dialog.close(); break;
    case "failed": show("failed"); break;
    case "paused": show("paused"); break;
    case "resume-failed":
    case "rejected": giveUp(); break;
  }
});

retry.addEventListener("click", resume);
for (const reload of document.querySelectorAll("[data-do=reload]")) {
  reload.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
}
