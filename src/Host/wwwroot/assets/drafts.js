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
      const { status, type } = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
      if (status === 204) kept = typed;
      state.textContent = status === 204 ? (typed.trim() === "" ? "" : "Brouillon enregistré.")
        : type === "opaqueredirect" || status === 401 || status === 403 || status === 404 ? "Brouillon non enregistré : reconnectez-vous dans un autre onglet."
        : status === 422 ? "Brouillon non enregistré : ce texte est trop long ou illisible."
        : "Brouillon non enregistré : nouvel essai à la prochaine frappe.";
    } catch {
      state.textContent = "Brouillon non enregistré : la connexion manque.";
    }
  };

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  form.addEventListener("submit", () => { sent = true; clearTimeout(timer); });
}
