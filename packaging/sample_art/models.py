"""Three models as binary glTF, and their posters from a small renderer with a grey studio."""
# mypy: no-warn-return-any

from __future__ import annotations

import json
import struct
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.canvas import Array, Size
from sample_art.encode import Media
from sample_art.marching import unit


@dataclass(frozen=True)
class Mesh:
    """Points, triangles, a colour per point; `smooth` meshes carry normals, the others are meant to be faceted."""

    points: Array
    faces: Array
    colours: Array
    smooth: bool = False
    gloss: float = 0.3


def knot(size: Size, seed: int, *, colours: str) -> Media:
    """A trefoil tube whose colour runs around it."""
    return Media(gltf(_knot(150, 18, colours), "Trefoil"), poster(_knot(420, 64, colours), size, turn=0.35 + seed))


def _knot(along: int, around: int, colours: str) -> Mesh:
    t = np.linspace(0, 2 * np.pi, along, endpoint=False)

    def path(s: Array) -> Array:
        return np.stack([np.sin(s) + 2 * np.sin(2 * s), np.cos(s) - 2 * np.cos(2 * s), -np.sin(3 * s) * 1.15], 1) * 0.36

    ahead = unit(path(t + 1e-3) - path(t - 1e-3))
    side = unit(np.cross(ahead, path(t)))
    up = np.cross(side, ahead)
    angle = np.linspace(0, 2 * np.pi, around, endpoint=False)[None, :] + t[:, None] * 2
    reach = 0.25 * (1 + 0.16 * np.cos(3 * np.linspace(0, 2 * np.pi, around, endpoint=False)))[None, :, None]
    ring = side[:, None] * np.cos(angle)[..., None] + up[:, None] * np.sin(angle)[..., None]
    points = (path(t)[:, None] + ring * reach).reshape(-1, 3)
    tones = canvas.ramp(0.5 + 0.5 * np.sin(t * 3)[:, None] * np.ones((1, around)), colours).reshape(-1, 3)
    return Mesh(points, _lattice(along, around, closed=True), tones, smooth=True, gloss=0.9)


def _lattice(rows: int, columns: int, *, closed: bool) -> Array:
    """Two triangles for each cell of a sheet, or of a ring of rings."""
    r, c = np.meshgrid(
        np.arange(rows if closed else rows - 1), np.arange(columns if closed else columns - 1), indexing="ij"
    )
    below, right = (r + 1) % rows, (c + 1) % columns
    a, b, d, e = (r * columns + c, r * columns + right, below * columns + c, below * columns + right)
    first = np.stack([a, d, b], -1).reshape(-1, 3)
    return np.concatenate([first, np.stack([b, d, e], -1).reshape(-1, 3)])


def island(size: Size, seed: int, *, colours: str) -> Media:
    """A low-poly island with a shore, woods and a snowy top."""
    count = 44
    u, v = np.meshgrid(np.linspace(-1, 1, count), np.linspace(-1, 1, count))
    table = np.random.default_rng(seed)
    u = u + table.uniform(-0.3, 0.3, u.shape) / count
    v = v + table.uniform(-0.3, 0.3, v.shape) / count
    # The square sheet drawn in to a disc.
    u, v = (side * np.maximum(np.abs(u), np.abs(v)) / np.maximum(np.hypot(u, v), 1e-6) for side in (u, v))
    x, y = u.astype(np.float32), v.astype(np.float32)
    round_off = canvas.smooth(1.0, 0.25, np.hypot(u, v) + 0.12 * canvas.noise(x * 2.2, y * 2.2, seed + 7))
    tall = (
        canvas.ridged(x * 0.9 + 3, y * 0.9, seed, 2) ** 2 + 0.22 * canvas.fbm(x * 3, y * 3, seed + 3, 3)
    ) * round_off
    tall = np.maximum(tall, 0.04) - 0.04
    points = np.stack([u * 1.7, tall * 1.25 - 0.45, v * 1.7], -1).reshape(-1, 3)
    tones = canvas.ramp(np.clip(tall / tall.max(), 0, 1) ** 0.8, colours).reshape(-1, 3)
    mesh = Mesh(points, _lattice(count, count, closed=False), tones, gloss=0.05)
    return Media(gltf(mesh, "Island"), poster(mesh, size, turn=0.6, tilt=0.62, flat_colours=True))


def jewel(size: Size, seed: int, *, colours: str) -> Media:
    """A cut stone: crown, girdle and pavilion."""
    del seed
    rings = [
        (0.0, 0.42, 0),
        (0.52, 0.42, 0),
        (0.80, 0.24, 1),
        (1.0, 0.06, 0),
        (1.0, -0.02, 0),
        (0.56, -0.52, 1),
        (0.0, -0.98, 0),
    ]
    points, fold = [], 12
    for radius, height, shift in rings:
        angle = (np.arange(fold) + 0.5 * shift) * 2 * np.pi / fold
        points.append(np.stack([np.cos(angle) * radius, np.full(fold, height), np.sin(angle) * radius], -1))
    faces = []
    for ring in range(len(rings) - 1):
        slant = rings[ring + 1][2] - rings[ring][2]
        for place in range(fold):
            a, b = ring * fold + place, ring * fold + (place + 1) % fold
            d, e = a + fold, ring * fold + fold + (place + 1) % fold
            faces += [[a, b, d], [b, e, d]] if slant >= 0 else [[a, b, e], [a, e, d]]
    where = np.concatenate(points) * 1.15
    kept = [
        face
        for face in faces
        if np.linalg.norm(np.cross(where[face[1]] - where[face[0]], where[face[2]] - where[face[0]])) > 1e-6
    ]
    tones = canvas.ramp(((where[:, 1] + 1.15) / 1.7)[None, :], colours)[0]
    mesh = Mesh(where, np.array(kept), tones, gloss=1.0)
    return Media(gltf(mesh, "Cut stone"), poster(mesh, size, turn=0.2, tilt=0.42))


def gltf(mesh: Mesh, name: str) -> bytes:
    """A binary glTF of one mesh; without normals a viewer shades it flat, as the format says."""
    tones = np.concatenate([np.clip(mesh.colours, 0, 1) ** 2.2, np.ones((len(mesh.points), 1))], axis=1)
    parts = [("POSITION", mesh.points.astype("<f4"), 5126, "VEC3", 34962)]
    if mesh.smooth:
        parts.append(("NORMAL", _point_normals(mesh).astype("<f4"), 5126, "VEC3", 34962))
    parts.append(("COLOR_0", (tones * 255).round().astype("u1"), 5121, "VEC4", 34962))
    parts.append(("indices", mesh.faces.astype("<u2").reshape(-1), 5123, "SCALAR", 34963))
    blob, views, accessors = b"", [], []
    for label, data, kind, shape, target in parts:
        raw = data.tobytes()
        views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": len(raw), "target": target})
        accessor = {"bufferView": len(views) - 1, "componentType": kind, "count": len(data), "type": shape}
        if label == "POSITION":
            accessor |= {"min": data.min(axis=0).tolist(), "max": data.max(axis=0).tolist()}
        if label == "COLOR_0":
            accessor["normalized"] = True
        accessors.append(accessor)
        blob += raw + b"\0" * (-len(raw) % 4)
    names = {label: place for place, (label, *_) in enumerate(parts)}
    primitive = {
        "attributes": {k: v for k, v in names.items() if k != "indices"},
        "indices": names["indices"],
        "material": 0,
    }
    surface = {"metallicFactor": 0.0, "roughnessFactor": round(1 - 0.8 * mesh.gloss, 3)}
    document = {
        "asset": {"version": "2.0", "generator": "Vitrine make_samples", "copyright": "CC0 1.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": name}],
        "meshes": [{"name": name, "primitives": [primitive]}],
        "materials": [{"name": name, "pbrMetallicRoughness": surface, "doubleSided": True}],
        "buffers": [{"byteLength": len(blob)}],
        "bufferViews": views,
        "accessors": accessors,
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(blob), b"BIN\0") + blob
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def _point_normals(mesh: Mesh) -> Array:
    corners = mesh.points[mesh.faces]
    flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    total = np.zeros_like(mesh.points)
    for place in range(3):
        np.add.at(total, mesh.faces[:, place], flat)
    return unit(total)


def poster(mesh: Mesh, size: Size, *, turn: float, tilt: float = 0.45, flat_colours: bool = False) -> Array:
    """The model on a neutral grey studio ground, painted from back to front at three times the size."""
    w, h = size[0] * 3, size[1] * 3
    spin = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    lean = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    world = mesh.points @ spin.T
    floor = world[:, 1].min() - 0.02
    seen, scale = world @ lean.T, min(w, h) * 0.27

    def flat(p: Array) -> Array:
        depth = 7.5 / (7.5 - p[:, 2])
        return np.stack([w / 2 + p[:, 0] * scale * depth, h * 0.50 - p[:, 1] * scale * depth], -1)

    light = unit(np.array([-0.55, 0.85, 0.6]))
    cast = world - light / light[1] * (world[:, 1:2] - floor)
    shade = Image.new("L", (w // 3, h // 3))
    pen = ImageDraw.Draw(shade)
    for triangle in (flat(cast @ lean.T) / 3)[mesh.faces]:
        pen.polygon([tuple(p) for p in triangle.tolist()], fill=255)
    soft = 0.45 * canvas.blur(canvas.from_image(shade), size[1] / 26) + 0.35 * canvas.blur(
        canvas.from_image(shade), size[1] / 90
    )
    picture = _painted(mesh, (w, h), (seen, flat(seen)), lean @ light, flat_colours=flat_colours)
    y = np.linspace(0, 1, size[1], dtype=np.float32)[:, None] * np.ones((1, size[0]), dtype=np.float32)
    studio = canvas.ramp(y, "#b4b6b8 #a2a4a6 #8a8c8f #77797c") * (1 - np.clip(soft, 0, 0.8))[..., None]
    drawn = canvas.from_image(picture.resize(size, Image.Resampling.LANCZOS))
    image = canvas.mix(studio, drawn[..., :3], drawn[..., 3])
    return canvas.grain(canvas.vignette(canvas.glow(image, 14, 0.2, 0.8), 0.22), 0.006, 3)


def _painted(mesh: Mesh, size: Size, where: tuple[Array, Array], light: Array, *, flat_colours: bool) -> Image.Image:
    seen, spots = where
    corners = seen[mesh.faces]
    normal = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    toward = unit(np.array([0, 0, 7.5]) - corners.mean(axis=1))
    normal = normal * np.sign(np.sum(normal * toward, axis=1, keepdims=True) + 1e-9)
    facing = np.clip(normal @ light, 0, 1)
    sky = 0.5 + 0.5 * normal[:, 1]
    half = unit(light + toward)
    shine = np.clip(np.sum(normal * half, axis=1), 0, 1)
    rim = (1 - np.clip(np.sum(normal * toward, axis=1), 0, 1)) ** 3
    base = mesh.colours[mesh.faces].mean(axis=1) ** 2.2
    if flat_colours:
        base = mesh.colours[mesh.faces[:, 0]] ** 2.2
    spot = shine**60 * 0.9 + shine**12 * 0.12
    tone = base * (0.30 * sky + 1.05 * facing + 0.06)[:, None] + (mesh.gloss * (spot + 0.35 * rim * sky))[:, None]
    eight = (np.clip(tone, 0, 1) ** (1 / 2.2) * 255).astype(int)
    picture = Image.new("RGBA", size)
    pen = ImageDraw.Draw(picture)
    for place in np.argsort(corners[:, :, 2].mean(axis=1)):
        shape = [tuple(p) for p in spots[mesh.faces[place]].tolist()]
        pen.polygon(shape, fill=(*eight[place].tolist(), 255), outline=(*eight[place].tolist(), 255))
    return picture
