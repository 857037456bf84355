// Lets the browser make or use a passkey, then sends the form of the page with its answer. Without this script the form says what it lacks.
const problem = 'La clé d’accès n’a pas été donnée. Recommencez, ou choisissez un autre moyen.';

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const says = form.querySelector('[data-passkey-says]');
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    says.textContent = 'Ce navigateur, ou cette adresse sans https, ne connaît pas les clés d’accès.';
    continue;
  }
  says.textContent = '';
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    try {
      const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const asked = await answer.json();
      const key = 'passkeyNew' in form.dataset
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
      form.elements.cle.value = JSON.stringify(key);
      form.submit();
    } catch {
      says.textContent = problem;
    }
  });
}
