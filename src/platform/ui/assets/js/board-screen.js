const screen = document.querySelector('[data-screen]');

if (screen) {
  const controls = screen.querySelector('[data-screen-controls]');
  const find = (selector) => controls.querySelector(selector);
  const toggle = find('button[data-toggle]');
  const full = find('[data-full-screen]');
  let timer;
  // Whoever asked for less motion lets the boards change only by a press of their own.
  let standing = screen.dataset.standing === 'yes' || matchMedia('(prefers-reduced-motion: reduce)').matches;

  const wait = () => {
    clearTimeout(timer);
    toggle.textContent = standing ? toggle.dataset.play : toggle.dataset.pause;
    if (!standing) timer = setTimeout(() => show(find('[rel=next]').href, false), screen.dataset.seconds * 1000);
  };

  /** In place, because leaving the page leaves full screen too. */
  const show = async (href, pressed) => {
    clearTimeout(timer);
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(String(answer.status));
      const came = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const board = came.querySelector('[data-screen-board]');
      screen.querySelector('[data-screen-board]').replaceWith(document.adoptNode(board));
      for (const selector of ['[rel=prev]', '[rel=next]', 'a[data-toggle]'])
        find(selector).href = came.querySelector(`[data-screen-controls] ${selector}`).getAttribute('href');
      find('[data-place]').replaceChildren(...came.querySelector('[data-place]').childNodes);
      document.title = came.title;
      history.replaceState(null, '', href);
      // Whoever pressed reads on at the new board; a change by itself takes nobody's place away.
      if (pressed) board.focus();
    } catch {
      // The board stays where it is; the next turn tries again.
    }
    wait();
  };

  const press = () => {
    standing = !standing;
    wait();
  };

  controls.addEventListener('click', (event) => {
    const link = event.target.closest('[rel=prev], [rel=next]');
    if (!link) return;
    event.preventDefault();
    show(link.href, true);
  });
  toggle.addEventListener('click', press);
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') show(find('[rel=next]').href, true);
    else if (event.key === 'ArrowLeft') show(find('[rel=prev]').href, true);
    else if (event.key === ' ' && !event.target.closest('a, button')) {
      event.preventDefault();
      press();
    } else if (event.key === 'Escape' && !document.fullscreenElement) find('[data-leave-screen]').click();
  });

  find('a[data-toggle]').hidden = true;
  toggle.hidden = false;
  find('[data-screen-keys]').hidden = false;
  if (document.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener('click', () =>
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
    );
    document.addEventListener('fullscreenchange', () => {
      full.textContent = document.fullscreenElement ? full.dataset.leave : full.dataset.enter;
    });
  }
  wait();
}
