// Counts the minutes of a hold down. Without this script the page says the same, as of when it was loaded.
for (const timer of document.querySelectorAll('[data-held-seconds]')) {
  const { heldSeconds, sentences, over } = timer.dataset;
  const byMinutes = JSON.parse(sentences);
  // Only the difference counts: the clock of this device may be wrong.
  const end = Date.now() + heldSeconds * 1000;
  const tick = () => {
    const minutes = Math.floor((end - Date.now()) / 60_000);
    const sentence = minutes < 0 ? over : byMinutes[Math.min(minutes, byMinutes.length - 1)];
    if (timer.textContent !== sentence) timer.textContent = sentence;
  };
  tick();
  setInterval(tick, 1000);
}
