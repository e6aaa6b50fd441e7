"""How the picture is framed: drawn over the finished scene."""

from __future__ import annotations

from collections.abc import Callable

from studio.ink import mix
from studio.scene import HEIGHT, WIDTH, Scene

_SHEET = f"M-1 -1H{WIDTH + 1}V{HEIGHT + 1}H-1Z"


def _paper(s: Scene) -> str:
    return s.palette.light if s.palette.is_light else mix(s.palette.light, s.palette.haze, 0.12)


def _none(s: Scene) -> None:
    pass


def _mat(s: Scene, inner: str) -> None:
    s.path(_SHEET + inner, _paper(s), holes=True)


def _border(s: Scene) -> None:
    _mat(s, f"M11 11H{WIDTH - 11}V{HEIGHT - 11}H11Z")
    s.line(f"M16 16H{WIDTH - 16}V{HEIGHT - 16}H16Z", _paper(s), 0.9, 0.7)


def _arch(s: Scene) -> None:
    inner = f"M12 {HEIGHT - 12}V170A159 158 0 0 1 {WIDTH - 12} 170V{HEIGHT - 12}Z"
    _mat(s, inner)
    s.line(f"M17 {HEIGHT - 17}V172A154 154 0 0 1 {WIDTH - 17} 172V{HEIGHT - 17}Z", _paper(s), 0.9, 0.7)


def _cornered(inset: int, r: int, sweep: int) -> str:
    """A rectangle whose corners bulge outwards (sweep 1) or inwards (sweep 0)."""
    w, h, bend = WIDTH - 2 * (inset + r), HEIGHT - 2 * (inset + r), f"a{r} {r} 0 0 {sweep}"
    return f"M{inset + r} {inset}h{w}{bend} {r} {r}v{h}{bend} {-r} {r}h{-w}{bend} {-r} {-r}v{-h}{bend} {r} {-r}Z"


def _round(s: Scene) -> None:
    _mat(s, _cornered(10, 26, sweep=1))


def _ticket(s: Scene) -> None:
    _mat(s, _cornered(11, 20, sweep=0))


def _deco(s: Scene) -> None:
    gold = mix(s.palette.glow, s.palette.accent, 0.35) if not s.palette.is_light else s.palette.dark
    for inset, width in ((9, 2.2), (14, 0.8)):
        s.line(f"M{inset} {inset}H{WIDTH - inset}V{HEIGHT - inset}H{inset}Z", gold, width)
    for x, sx in ((9, 1), (WIDTH - 9, -1)):
        for y, sy in ((9, 1), (HEIGHT - 9, -1)):
            for k in (14, 22, 30):
                s.line(f"M{x + sx * k} {y}V{y + sy * (44 - k)}H{x}", gold, 1, 0.9)


FRAMES: dict[str, Callable[[Scene], None]] = {
    "none": _none,
    "border": _border,
    "arch": _arch,
    "round": _round,
    "ticket": _ticket,
    "deco": _deco,
}
