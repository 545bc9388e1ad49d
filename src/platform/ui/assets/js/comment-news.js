// New comments are announced at the edge of the window, never put under the reader's eyes:
//   <section data-comments="/comments/new-since?subject=debate:12" data-newest="512">
const section = document.querySelector('[data-comments]');
const FIRST_MS = 20_000;
const SLOWEST_MS = 300_000;
let waitMs = FIRST_MS;
let timer;
let told = 0;
let dismissed = 0;

if (section?.dataset.newest) {
  document.addEventListener('visibilitychange', () => {
    waitMs = FIRST_MS;
    plan();
  });
  plan();
}

function plan() {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') timer = setTimeout(ask, waitMs * (0.8 + Math.random() * 0.4));
}

async function ask() {
  try {
    const response = await fetch(`${section.dataset.comments}&after=${section.dataset.newest}`, {
      headers: { accept: 'application/json' },
    });
    if (!response.ok) throw response;
    const news = await response.json();
    waitMs = news.count > told ? FIRST_MS : Math.min(waitMs * 1.5, SLOWEST_MS);
    told = news.count;
    if (news.count > dismissed) tell(news);
  } catch {
    waitMs = Math.min(waitMs * 2, SLOWEST_MS);
  }
  plan();
}

let notice;
function tell({ count, text, path, dismiss }) {
  if (!notice) {
    notice = document.createElement('div');
    notice.className = 'comment-news';
    notice.setAttribute('role', 'status');
    document.body.append(notice);
  }
  const link = document.createElement('a');
  Object.assign(link, { href: path, textContent: text });
  link.addEventListener('click', (event) => {
    const here = new URL(path, location.href);
    if (here.pathname + here.search !== location.pathname + location.search) return;
    event.preventDefault();
    location.hash = here.hash;
    location.reload();
  });
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: dismiss });
  button.addEventListener('click', () => {
    dismissed = count;
    notice.replaceChildren();
  });
  const hadFocus = notice.contains(document.activeElement);
  notice.replaceChildren(link, button);
  if (hadFocus) link.focus();
}
