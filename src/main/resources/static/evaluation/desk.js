// The keys of the scoring desk and the consensus; everything they do can be done without them.
// From row to row nothing is lost: a row is kept before the next one is shown in its place, and keys
// that are pressed in between wait for it.

import { followed, keepAll } from '/shell/keep.js';
import { visit } from '/shell/visit.js';

const KEYS = { j: 'following', k: 'previous' };
const NARROW = '(max-width: 70rem)';

const MOST_AHEAD = 200;

let moving = false;
let ahead = [];

function typing(target) {
  return target.matches?.('textarea, select, input:not([type=radio])');
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const dialog = document.getElementById('keys');
  if (!dialog || dialog.open) return;
  if (event.key !== '?' && event.key !== 's' && !KEYS[event.key] && !/^[0-9]$/.test(event.key)) return;
  event.preventDefault();
  if (moving) ahead.length < MOST_AHEAD && ahead.push(event.key);
  else act(event.key);
}

function act(key) {
  if (key === '?') document.getElementById('keys').showModal();
  else if (KEYS[key]) document.getElementById(KEYS[key])?.click();
  else if (key === 's') document.querySelector('[data-save]')?.click();
  else choose(key);
}

// a click, so that what listens to the form hears of the change
function choose(key) {
  const radio = document.querySelector(`[data-key="${key}"]`);
  if (radio && !radio.matches(':disabled')) {
    radio.focus();
    radio.click();
  }
}

/** From row to row within the desk; any other link is left to the page. */
function follow(event) {
  const link = followed(event);
  if (!link || link.pathname !== location.pathname) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!moving) go(keepAll, () => visit(link.href), () => location.assign(link.href));
}

/** The button of a row saves it, and the server says which row is next. */
function send(event) {
  const form = event.target;
  // a button may send what is typed elsewhere, to be kept with a larger step
  const sender = event.submitter?.hasAttribute('formaction') ? event.submitter : undefined;
  const address = sender?.formAction ?? form.action;
  if (!form.querySelector('[data-save]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (moving) return;
  const kept = async () => (await keepAll()) || true;
  go(kept, () => visit(address, new URLSearchParams(new FormData(form))), () => {
    form.action = address;
    form.submit();
  });
}

async function go(keep, show, instead) {
  moving = true;
  const before = row();
  const kept = await keep();
  const shown = kept && (await show());
  moving = false;
  if (!shown) ahead = [];
  if (kept && !shown) instead();
  if (!shown) return;
  begin();
  land(before);
  while (ahead.length > 0 && !moving) act(ahead.shift());
}

// the keyboard goes on where the row is scored; after the last row, the reader where it is handed in
function land(before) {
  const scale = document.getElementById('coefficient');
  const last = row() === before && document.querySelector('#submission form, #closing');
  if (last) last.scrollIntoView({ block: 'center' });
  else if (!document.getElementById('errors')) (scale?.querySelector('input:checked') ?? scale)?.focus({ preventScroll: true });
}

function row() {
  return document.querySelector('form:has([data-save])')?.getAttribute('action');
}

function begin() {
  for (const button of document.querySelectorAll('[data-keys]')) {
    button.hidden = false;
    button.addEventListener('click', () => document.getElementById('keys').showModal());
  }
  // where there is little room, what is only looked up begins folded
  if (matchMedia(NARROW).matches) {
    for (const details of document.querySelectorAll('details[data-fold]')) details.open = false;
  }
}

document.addEventListener('keydown', press);
document.addEventListener('click', follow, { capture: true });
document.addEventListener('submit', send, { capture: true });
begin();
