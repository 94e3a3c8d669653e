// What the pages do by themselves; every page also works without it.

const REENABLE_DELAY = 10_000;

// a form is sent once: the server guards it, the buttons show it

function sendOnce(event) {
  const form = event.target;
  if (!form.matches('form[data-once]') || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  // later, so that the button that was pressed is still sent along
  setTimeout(() => setButtons(form, true));
  // an answer that is a file leaves the page as it is
  setTimeout(() => allowAgain(form), REENABLE_DELAY);
}

function allowAgain(form) {
  delete form.dataset.sent;
  setButtons(form, false);
}

function setButtons(form, disabled) {
  for (const button of form.querySelectorAll('button')) {
    if (disabled && !button.disabled) {
      button.disabled = true;
      button.dataset.paused = 'yes';
    } else if (!disabled && button.dataset.paused) {
      button.disabled = false;
      delete button.dataset.paused;
    }
  }
}

// an empty field of a filter asks for nothing and stays out of the address

function askShortly(event) {
  if (!event.target.matches('.filter')) return;
  for (const [name, value] of [...event.formData]) {
    if (value === '') event.formData.delete(name);
  }
}

// a button that copies shows itself where the browser can do it

async function copy(event) {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.copied;
}

if (navigator.clipboard) document.querySelectorAll('[data-copy]').forEach((button) => (button.hidden = false));
document.addEventListener('click', copy);
document.addEventListener('submit', sendOnce);
document.addEventListener('formdata', askShortly);
window.addEventListener('pageshow', () =>
  document.querySelectorAll('form[data-sent]').forEach(allowAgain));
document.getElementById('errors')?.focus();
