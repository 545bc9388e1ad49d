// Long text typed into a form marked data-keep="…notice…" survives a lost connection: it stays in sessionStorage,
// which ends with the tab, until the site says that it was done. Addresses, names and secrets are never kept.
// Forms that share an address are told apart by data-keep-as; 'form:opened' brings a form that came later.
const KEPT = 'textarea';
const keyOf = (form) => `typed:${form.dataset.keepAs ?? form.getAttribute('action')}`;

if (document.querySelector('[data-done]')) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('typed:')) sessionStorage.removeItem(key);
}

document.querySelectorAll('form[data-keep]').forEach(keep);
document.addEventListener('form:opened', ({ detail }) => keep(detail));

function keep(form) {
  restore(form);
  form.addEventListener('input', () => {
    const texts = Object.fromEntries([...form.querySelectorAll(KEPT)].map(({ name, value }) => [name, value]));
    try {
      sessionStorage.setItem(keyOf(form), JSON.stringify(texts));
    } catch {
      // A full or forbidden store only means that nothing is kept.
    }
  });
}

function restore(form) {
  const texts = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}');
  let restored = false;
  for (const field of form.querySelectorAll(KEPT)) {
    if (field.value || !texts[field.name]) continue;
    field.value = texts[field.name];
    restored = true;
  }
  if (!restored) return;
  const notice = document.createElement('p');
  notice.className = 'restored';
  notice.setAttribute('role', 'status');
  notice.textContent = form.dataset.keep;
  form.prepend(notice);
}
