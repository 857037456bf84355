// Keeps what is typed in a message form as a draft. Without this file the button «Enregistrer le brouillon» does the same.
const pause = 1500;

for (const form of document.querySelectorAll("form[data-draft]")) {
  const text = form.querySelector("textarea[name=message]");
  const state = form.querySelector("[data-draft-state]");
  let kept = text.value;
  let timer = 0;
  let sent = false;

  const keep = async () => {
    clearTimeout(timer);
    if (sent || text.value === kept) return;
    const typed = text.value;
    const body = new URLSearchParams({ brouillon: "auto", message: typed, id: form.elements.id.value });
    if (form.elements.produit) body.set("produit", form.elements.produit.value);
    try {
      await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
      kept = typed;
      state.textContent = typed.trim() === "" ? "" : "Brouillon enregistré.";
    } catch {
      state.textContent = "Brouillon non enregistré : la connexion manque.";
    }
  };

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  form.addEventListener("submit", () => { sent = true; clearTimeout(timer); });
}
