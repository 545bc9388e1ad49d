if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy-link]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const address = button.dataset.copyLink || document.querySelector('link[rel=canonical]')?.href;
      await navigator.clipboard.writeText(address ?? location.href);
      button.setAttribute('aria-live', 'polite');
      button.textContent = button.dataset.copied;
    });
  }
}
