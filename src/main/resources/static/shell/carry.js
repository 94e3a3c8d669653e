// Whoever switches the language finds in the form what they typed. What a form keeps by itself comes
// back that way; the rest (forms of strangers, forms shown again with what is wrong) is carried over
// in this window, is sent nowhere, and is forgotten as soon as the other page has read it.

import '/shell/keep.js';

const CARRIED = 'zhiheng.carried';
const NEVER = ['hidden', 'password', 'file', 'submit', 'button', 'reset'];

const typed = new WeakSet();

function forms() {
  return [...document.querySelectorAll('main form[method=post]')];
}

// the version goes along: what somebody else saved meanwhile is told, not written over
function fields(form) {
  return [...form.elements].filter((field) =>
    field.name && (field.name === 'version' || (!NEVER.includes(field.type) && !('unkept' in field.dataset))));
}

function isStoredNowhere(form) {
  return form.querySelector('.errors') || (typed.has(form) && !form.dataset.autosave);
}

function written(form) {
  return fields(form).map((field) => [field.name, field.value, Boolean(field.checked)]);
}

function carry(address) {
  const open = forms().flatMap((form, place) => (isStoredNowhere(form) ? [[place, form.getAttribute('action'), written(form)]] : []));
  if (open.length) sessionStorage.setItem(CARRIED, JSON.stringify({ address, open }));
}

function putBack() {
  const carried = sessionStorage.getItem(CARRIED);
  if (!carried) return;
  sessionStorage.removeItem(CARRIED);
  const { address, open } = JSON.parse(carried);
  if (address !== location.href) return;
  const here = forms();
  for (const [place, action, values] of open) {
    const form = here[place];
    if (form?.getAttribute('action') === action) fill(form, values);
  }
}

function fill(form, values) {
  const found = fields(form);
  if (found.length !== values.length || found.some((field, at) => field.name !== values[at][0])) return;
  found.forEach((field, at) => {
    const [, value, checked] = values[at];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = checked;
    else field.value = value;
  });
  // so that a form which keeps what is typed knows of it
  found.at(-1)?.dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('input', (event) => event.target.form && typed.add(event.target.form));
document.addEventListener('change', (event) => event.target.form && typed.add(event.target.form));
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[hreflang]');
  if (link) carry(link.href);
}, { capture: true });
putBack();
