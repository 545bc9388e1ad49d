// What the comments under a subject gain where JavaScript runs; without it the same links and forms are pages.
//
//   <a href="/comments/12/replies" data-replies>        opens the replies below its paragraph; pressed again, hides them
//   <a href="/comments/12/replies?after=…" data-more>   gives its place to the next replies
//   <a href="/comments/12/reply" data-reply>            opens the form after the comment's [data-actions]
//   <a data-cancel> in that form                        closes it, as Escape does
const FRAGMENT = 'text/vnd.megdan.fragment+html';

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[data-replies], a[data-more], a[data-reply], a[data-cancel]');
  if (!link) return;
  if ('cancel' in link.dataset && !opened.has(link.closest('form'))) return;
  event.preventDefault();
  if ('cancel' in link.dataset) close(link.closest('form'));
  else if ('reply' in link.dataset) openForm(link);
  else if ('more' in link.dataset) openMore(link);
  else openReplies(link);
});

// Whoever cannot be shown it in place is led there. The address has a mark, because pages are kept by address alone.
async function fetched(link) {
  if (link.getAttribute('aria-busy')) return null;
  link.setAttribute('aria-busy', 'true');
  try {
    const address = new URL(link.href);
    address.searchParams.set('part', 'fragment');
    const response = await fetch(address, { headers: { accept: FRAGMENT } });
    if (!response.ok || response.redirected) throw new Error(response.statusText);
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (body.querySelector('main')) throw new Error('A whole page');
    return body;
  } catch {
    location.assign(link.href);
    return null;
  } finally {
    link.removeAttribute('aria-busy');
  }
}

const shown = new WeakMap();
async function openReplies(link) {
  let replies = shown.get(link);
  if (!replies) {
    const body = await fetched(link);
    if (!body) return;
    replies = document.createElement('div');
    replies.append(...body.childNodes);
    (link.closest('p') ?? link).after(replies);
    shown.set(link, replies);
  } else replies.hidden = !replies.hidden;
  link.setAttribute('aria-expanded', String(!replies.hidden));
}

async function openMore(link) {
  const body = await fetched(link);
  if (!body) return;
  const place = link.closest('p') ?? link;
  const first = body.querySelector('article');
  place.replaceWith(...body.childNodes);
  if (first) {
    first.tabIndex = -1;
    first.focus();
  }
}

// Forms opened in place, by the link that opened them and back.
const forms = new WeakMap();
const opened = new WeakMap();

async function openForm(link) {
  const open = forms.get(link);
  if (open) return close(open);
  const body = await fetched(link);
  const form = body?.querySelector('form[data-keep]');
  if (!form) {
    if (body) location.assign(link.href);
    return;
  }
  nameApart(form, link.pathname);
  link.closest('[data-actions]').after(form);
  forms.set(link, form);
  opened.set(form, link);
  link.setAttribute('aria-expanded', 'true');
  document.dispatchEvent(new CustomEvent('form:opened', { detail: form }));
  form.querySelector('textarea').focus();
}

// What was typed stays kept (typed-text.js) and is there when the form is opened again.
function close(form) {
  const link = opened.get(form);
  form.remove();
  forms.delete(link);
  link.setAttribute('aria-expanded', 'false');
  link.focus();
}

document.addEventListener('keydown', (event) => {
  const form = event.key === 'Escape' && event.target.closest?.('form');
  if (form && opened.has(form)) close(form);
});

// The same field names stand in the form at the end of the page, so ids take the comment's address along.
function nameApart(form, path) {
  const tail = path.replace(/\W+/g, '-');
  for (const field of form.querySelectorAll('[id]')) field.id += tail;
  for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
    for (const element of form.querySelectorAll(`[${name}]`)) {
      const ids = element.getAttribute(name).split(/\s+/);
      element.setAttribute(name, ids.map((id) => id + tail).join(' '));
    }
  }
}
