// What went wrong is read out first.
document.querySelector('[data-focus]')?.focus();

// A second press while the first is under way sends nothing.
const sent = new WeakSet();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  event.submitter?.setAttribute('aria-disabled', 'true');
  // A lost connection must not lock the form for good.
  setTimeout(() => release(form), 8000);
});
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form').forEach(release);
});

function release(form) {
  sent.delete(form);
  form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
}
