let audio: AudioContext | undefined;

/** Two short tones: the timebox is over. Silent where the browser has no sound or does not let the page make one. */
export function beep(): void {
  try {
    audio ??= new AudioContext();
    const start = audio.currentTime;
    for (const [at, pitch] of [
      [0, 660],
      [0.22, 880],
    ] as const) {
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.15, start + at);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + at + 0.18);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start + at);
      tone.stop(start + at + 0.2);
    }
  } catch {
    // The clock on screen says the same.
  }
}
