"""Sounds: glass bells, surf, plucked tines; sixteen bits, one channel."""
# mypy: no-warn-return-any

from __future__ import annotations

import io
import wave

import numpy as np

from sample_art.canvas import Array, Size
from sample_art.encode import Media

RATE = 22_050


def bells(size: Size, seed: int, *, seconds: float) -> Media:
    """Glass bowls struck softly, a pentatonic scale, a long tail."""
    del size
    table = np.random.default_rng(seed)
    out = np.zeros(round(seconds * RATE))
    notes = [0, 2, 4, 7, 9, 12, 14, 16]
    for place in range(9):
        start = 0.05 + place * seconds * 0.085
        pitch = 392 * 2 ** (notes[int(table.integers(len(notes)))] / 12)
        t = np.arange(len(out) - int(start * RATE)) / RATE
        tone = sum(
            np.sin(2 * np.pi * pitch * ratio * t + table.uniform(0, 6)) * np.exp(-t * fall) * loud
            for ratio, fall, loud in ((1.0, 1.4, 1.0), (2.76, 2.6, 0.42), (5.40, 5.0, 0.18), (8.93, 9.0, 0.08))
        )
        out[int(start * RATE) :] += tone * np.minimum(t / 0.004, 1) * table.uniform(0.5, 1.0)
    return Media(_wav(_room(out, seed)))


def surf(size: Size, seed: int, *, seconds: float) -> Media:
    """Two waves run up a shingle beach and draw back."""
    del size
    count = round(seconds * RATE)
    hiss = np.random.default_rng(seed).normal(0, 1, count)
    spectrum = np.fft.rfft(hiss)
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    low = np.fft.irfft(spectrum / (1 + (pitch / 260) ** 1.3), count)
    high = np.fft.irfft(spectrum * (pitch > 1200) / (1 + (pitch / 5200) ** 2), count)
    t = np.arange(count) / seconds / RATE
    swell = np.sin(np.pi * ((t * 2) % 1.0) ** 0.6) ** 2
    draw = np.sin(np.pi * np.clip((t * 2 - 0.22) % 1.0, 0, 1)) ** 5
    return Media(_wav(low / low.std() * (0.25 + swell) + 0.5 * high / high.std() * (0.06 + draw)))


def tines(size: Size, seed: int, *, seconds: float) -> Media:
    """A thumb piano walks up and comes home."""
    del size
    out = np.zeros(round(seconds * RATE))
    tune = [0, 7, 12, 16, 14, 12, 19, 16, 12, 7, 9, 5, 7, 0, 12]
    for place, note in enumerate(tune):
        start = 0.03 + place * (seconds - 0.9) / len(tune)
        out[int(start * RATE) :] += _pluck(220 * 2 ** (note / 12), len(out) - int(start * RATE), seed + place)
    return Media(_wav(_room(out, seed)))


def _pluck(pitch: float, count: int, seed: int) -> Array:
    """A string after Karplus and Strong: a burst that goes round and is softened each time."""
    length = round(RATE / pitch)
    ring = np.random.default_rng(seed).uniform(-1, 1, length)
    ring = (ring + np.roll(ring, 1) + np.roll(ring, 2)) / 3
    turns = []
    for _ in range(count // length + 1):
        turns.append(ring)
        ring = 0.996 * (0.5 * ring + 0.5 * np.roll(ring, 1))
    return np.concatenate(turns)[:count] * np.exp(-np.arange(count) / RATE * 1.1)


def _room(dry: Array, seed: int) -> Array:
    """A small stone room: noise that dies away, folded over the sound."""
    tail = np.random.default_rng(seed + 1).normal(0, 1, RATE) * np.exp(-np.arange(RATE) / RATE * 5.5)
    size = len(dry) + len(tail)
    wet = np.fft.irfft(np.fft.rfft(dry, size) * np.fft.rfft(tail, size), size)[: len(dry)]
    return dry / np.abs(dry).max() + 0.28 * wet / np.abs(wet).max()


def _wav(signal: Array) -> bytes:
    fade = np.minimum(np.arange(len(signal)), np.arange(len(signal))[::-1]) / (0.03 * RATE)
    level = signal / np.abs(signal).max() * 0.82 * np.clip(fade, 0, 1)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((level * 32767).astype("<i2").tobytes())
    return out.getvalue()
