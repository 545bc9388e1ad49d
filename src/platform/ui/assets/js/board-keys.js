const typing = (target) => target.closest('input, textarea, select, [contenteditable]');
const plain = (event) =>
  !event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !typing(event.target);

const boards = [...document.querySelectorAll('[data-boards] > li')];
const neighbours = document.querySelector('[data-neighbours]');

if (boards.length > 1) {
  document.querySelector('[data-board-keys]').hidden = false;
  document.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || !plain(event)) return;
    const at = boards.findIndex((board) => board.contains(document.activeElement));
    const next = boards[at < 0 ? (by > 0 ? 0 : -1) : at + by];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  });
}

if (neighbours) {
  document.addEventListener('keydown', (event) => {
    const rel = { ArrowRight: 'next', ArrowLeft: 'prev' }[event.key];
    if (rel && plain(event)) neighbours.querySelector(`[rel=${rel}]`)?.click();
  });
}
