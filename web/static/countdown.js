// Counts the minutes of a hold down. Without this script the page says the same, as of when it was loaded.
for (const timer of document.querySelectorAll('[data-held-until]')) {
  const until = Date.parse(timer.dataset.heldUntil);
  const sentences = JSON.parse(timer.dataset.sentences);
  const tick = () => {
    const minutes = Math.max(0, Math.floor((until - Date.now()) / 60_000));
    const sentence = sentences[Math.min(minutes, sentences.length - 1)];
    if (timer.textContent !== sentence) timer.textContent = sentence;
  };
  tick();
  setInterval(tick, 1000);
}
