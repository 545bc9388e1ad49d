if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy-link]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.querySelector('link[rel=canonical]')?.href ?? location.href);
      button.setAttribute('aria-live', 'polite');
      button.textContent = button.dataset.copied;
    });
  }
}
