// A file that is too large is told before it is sent; while a large one goes up, its sender sees how far it is.
// The server judges all the same.

import { arrived, show } from '/shell/visit.js';

// what is up in a moment needs no bar, in bytes
const SMALL = 512 * 1024;
const STEP = 10;

function fits(field) {
  const large = [...field.files].find((file) => file.size > Number(field.dataset.most));
  const message = field.closest('.field').querySelector('[data-large]');
  // never rounded down to the limit itself
  message.textContent = large ? message.dataset.large.replace('%s', (Math.ceil(large.size / 104857.6) / 10).toString()) : '';
  message.hidden = !large;
  if (large) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return !large;
}

document.addEventListener('change', (event) => {
  if (event.target.matches('input[type=file][data-most]')) fits(event.target);
});

// before anybody else hears of it: nothing is sent, and nothing is disabled
document.addEventListener('submit', (event) => {
  const wrong = [...event.target.querySelectorAll('input[type=file][data-most]')].filter((field) => !fits(field));
  if (wrong.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  wrong[0].focus();
}, { capture: true });

document.addEventListener('submit', (event) => {
  const form = event.target;
  const fields = [...form.querySelectorAll('input[type=file][data-most]')];
  const size = fields.flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
  if (event.defaultPrevented || size < SMALL) return;
  event.preventDefault();
  send(form, new FormData(form, event.submitter), fields.find((field) => field.files.length > 0));
});

function send(form, content, field) {
  const bar = field.closest('.field').querySelector('.sending');
  const request = new XMLHttpRequest();
  let told = -STEP;
  bar.hidden = false;
  request.upload.addEventListener('progress', (event) => {
    const percent = Math.floor((event.loaded * 100) / event.total);
    bar.firstElementChild.value = percent;
    if (percent < told + STEP) return;
    told = percent;
    bar.lastElementChild.textContent = bar.dataset.sending.replace('%s', String(percent));
  });
  request.addEventListener('error', () => fail(form, bar));
  request.addEventListener('load', () => {
    if (!request.getResponseHeader('Content-Type')?.includes('html')) return fail(form, bar);
    show(request.responseText);
    if (request.responseURL !== new URL(form.action).href) arrived(request.responseURL);
  });
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.send(content);
}

function fail(form, bar) {
  bar.lastElementChild.textContent = bar.dataset.failed;
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('button[data-paused]')) {
    button.disabled = false;
    delete button.dataset.paused;
  }
}
