"""Compositions: how the motifs of a poster are arranged, and where that leaves room for the title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.cast import Cast
from studio.compositions import icons, panes, vistas, waters
from studio.scene import Scene, Zone


@dataclass(frozen=True)
class Composition:
    """phrase: how a person would describe the arrangement; draw paints the scene and returns the title's zone."""

    phrase: str
    draw: Callable[[Scene, Cast], Zone]


COMPOSITIONS: dict[str, Composition] = {
    "emblem": Composition("on a great disc of light", icons.emblem),
    "sunburst": Composition("before a burst of rays", icons.sunburst),
    "vortex": Composition("in the eye of a spiral", icons.vortex),
    "pattern": Composition("amid a repeating pattern", icons.pattern),
    "contour": Composition("on a map of contour lines", icons.contour),
    "spotlight": Composition("in a cone of light in the dark", icons.spotlight),
    "giant_moon": Composition("before a giant moon low on the horizon", vistas.giant_moon),
    "horizon": Composition("small under a wide empty sky", vistas.horizon),
    "towering": Composition("towering over everything below", vistas.towering),
    "hills": Composition("among layered hills", vistas.hills),
    "road": Composition("at the end of a long road", vistas.road),
    "reflection": Composition("mirrored in still water", waters.reflection),
    "undersea": Composition("deep under water", waters.undersea),
    "orbit": Composition("in space above the curve of a planet", waters.orbit),
    "clearing": Composition("framed by dark foreground shapes", vistas.clearing),
    "split": Composition("in two worlds split by a diagonal", panes.split),
    "porthole": Composition("in a round window", panes.porthole),
    "looming": Composition("looming huge in the sky", panes.looming),
    "doorway": Composition("before a door of light", panes.doorway),
    "nested": Composition("in frames within frames", panes.nested),
    "strip": Composition("in three bands of pictures", panes.strip),
    "inside": Composition("a silhouette with a scene inside", panes.inside),
}
