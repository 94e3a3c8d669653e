// The keys of the scoring desk and the consensus; everything they do can be done without them.

const KEYS = { j: 'following', k: 'previous' };
const NARROW = '(max-width: 70rem)';

function typing(target) {
  return target.matches('textarea, select, input:not([type=radio])');
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const dialog = document.getElementById('keys');
  if (dialog.open) return;
  if (event.key === '?') {
    dialog.showModal();
  } else if (KEYS[event.key]) {
    document.getElementById(KEYS[event.key])?.click();
  } else if (event.key === 's') {
    document.querySelector('[data-save]')?.click();
  } else if (/^[0-9]$/.test(event.key)) {
    choose(event.key);
  } else {
    return;
  }
  event.preventDefault();
}

// a click, so that what listens to the form hears of the change
function choose(key) {
  const radio = document.querySelector(`[data-key="${key}"]`);
  if (radio && !radio.matches(':disabled')) {
    radio.focus();
    radio.click();
  }
}

document.addEventListener('keydown', press);
for (const button of document.querySelectorAll('[data-keys]')) {
  button.hidden = false;
  button.addEventListener('click', () => document.getElementById('keys').showModal());
}
// where there is little room, what is only looked up begins folded
if (matchMedia(NARROW).matches) {
  for (const details of document.querySelectorAll('details[data-fold]')) details.open = false;
}
