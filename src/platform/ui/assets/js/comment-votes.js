// Votes count without a reload:
//   <form method="post" action="/comments/12/vote" data-vote>
//     <button name="value" value="1" aria-pressed="false">… <b>7</b></button> … value="-1" …
//     (where the page came with a pressed button: value="0" data-value="1" aria-pressed="true")
// The words for a vote that was not counted stand in data-failed of the section [data-comments].
document.addEventListener(
  'submit',
  (event) => {
    if (!event.target.matches('form[data-vote]') || !event.submitter) return;
    event.preventDefault();
    vote(event.target, event.submitter);
  },
  // Before those who watch over forms that the browser sends.
  { capture: true },
);

// A vote shows at once, and goes back to what the server knows when it was not counted.
async function vote(form, button) {
  if (form.dataset.voting) return;
  form.dataset.voting = 'yes';
  const before = [...form.querySelectorAll('button')].map(stateOf);
  const chosen = !isPressed(button);
  show(before.map((one) => voted(one, one.button === button && chosen)));
  const value = chosen ? button.dataset.value ?? button.value : '0';
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ ...Object.fromEntries(new FormData(form)), value }),
      redirect: 'manual',
    });
    if (!response.ok) throw response;
    const counted = await response.json();
    show(before.map((one) => ({ ...one, ...trueState(one.button, counted) })));
    announce(counted.text);
  } catch (failure) {
    show(before);
    if (failure instanceof Response && asksForAccount(failure)) return leave(form, value);
    const problem = failure instanceof Response ? await failure.json().catch(() => null) : null;
    announce(problem?.title ?? document.querySelector('[data-failed]')?.dataset.failed);
  } finally {
    delete form.dataset.voting;
  }
}

const isPressed = (button) => button.getAttribute('aria-pressed') === 'true';
const counterOf = (button) => button.querySelector('b');
const worthOf = (button) => Number(button.dataset.value ?? button.value);
const stateOf = (button) => ({ button, pressed: isPressed(button), count: Number(counterOf(button)?.textContent ?? 0) });
const voted = (one, pressed) => ({ ...one, pressed, count: one.count + Number(pressed) - Number(one.pressed) });
const trueState = (button, { ups, downs, value }) => ({
  pressed: worthOf(button) === value,
  count: worthOf(button) > 0 ? ups : downs,
});
const asksForAccount = ({ type, status }) => type === 'opaqueredirect' || status === 401 || status === 403;

function show(states) {
  for (const { button, pressed, count } of states) {
    button.setAttribute('aria-pressed', String(pressed));
    const counter = counterOf(button);
    if (counter) counter.textContent = String(count);
  }
}

// The server has a page for whoever has to sign in first.
function leave(form, value) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'value', value });
  form.append(field);
  form.submit();
}

let region;
function announce(text) {
  if (!text) return;
  if (!region) {
    region = document.createElement('p');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // A region that has just come is read only when its text changes later.
  setTimeout(() => (region.textContent = text), 50);
}
