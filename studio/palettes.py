"""Palettes: the sky, the inks and the letters of a mood."""

from __future__ import annotations

from dataclasses import dataclass

from studio.ink import Ink, luminance


@dataclass(frozen=True)
class Palette:
    """moods and colours are the words a person would use; sky runs from the top to the horizon's haze."""

    name: str
    moods: tuple[str, ...]
    colours: str
    sky: tuple[str, str, str]
    dark: str
    mid: str
    light: str
    accent: str
    glow: str
    text: str

    def ink(self) -> Ink:
        """Fresh ink for one picture."""
        return Ink(self.dark, self.mid, self.light, self.accent, self.glow)

    @property
    def haze(self) -> str:
        return self.sky[2]

    @property
    def is_light(self) -> bool:
        """Whether the sky is bright, so that the letters are dark."""
        return luminance(self.sky[1]) > 0.35


def _palette(name: str, moods: str, colours: str, sky: str, inks: str, text: str) -> Palette:
    """A row of the table below: words and colours separated by spaces, without the #."""
    top, middle, haze = (f"#{c}" for c in sky.split())
    dark, mid, light, accent, glow = (f"#{c}" for c in inks.split())
    return Palette(
        name, tuple(moods.split(", ")), colours, (top, middle, haze), dark, mid, light, accent, glow, f"#{text}"
    )


_ROWS = (
    # name, moods, colours in words, sky (top, middle, haze), inks (dark mid light accent glow), letters
    ("midnight_moon", "spooky, haunted, ghostly", "midnight blue and pale moonlight",
     "060a1c 1b2a58 7d8db4", "05070f 2a3867 e8edd8 e8a93a ffeaa8", "f4ecd0"),
    ("blood_moon", "terrifying, violent, menacing", "black and blood red",
     "120206 5a0a14 cf3d24", "0b0205 6a121a ffd9b0 ff4b2e ffc08a", "ffe6cc"),
    ("green_fog", "eerie, sinister, poisonous", "sickly green fog",
     "04110e 14413a 8fb274", "030b09 24564a e4f0c0 c6e05a e9f7a0", "e9f3cf"),
    ("violet_night", "gothic, magical, mysterious", "deep violet and moonlight",
     "0c0620 38216b a48ac9", "08041a 45307a ece2fa f2a0c8 f9ecb8", "f3e9ff"),
    ("golden_hour", "epic, adventurous, heroic", "burning orange and gold",
     "6a241a dd6a2c ffd27a", "2a0d12 9c4222 fff0c8 ffb52e fff0b0", "fff1d0"),
    ("dawn_rose", "romantic, tender, hopeful", "rose and peach dawn",
     "54386f d56e8d ffd3b2", "2c1a3c 9a5579 fff0e0 ff5d73 fff0c0", "fff3e4"),
    ("pastel_candy", "sweet, whimsical, romantic", "pastel pink and cream",
     "f6b6c8 fad3d0 fff0dc", "5b2444 d97f9e fff8ee e0436b fff3cf", "5b2444"),
    ("mint_cream", "playful, gentle, light-hearted", "mint green and cream",
     "84cbb8 bfe6d0 fbf5d8", "17403f 4f9f92 fffbe8 f0703f fff2b8", "17403f"),
    ("sunshine", "cheerful, funny, warm", "sunny yellow",
     "ffac1f ffcd4a fff0b0", "4a2208 d9752a fff9e0 e2402f fff6c8", "4a2208"),
    ("blue_day", "cheerful, adventurous, carefree", "bright blue sky and white clouds",
     "1f7fc8 74c3e8 f2f6da", "10304a 3f86a8 fffdf0 f25a3c fff2b0", "10304a"),
    ("deep_space", "cosmic, lonely, awe-inspiring", "black and indigo space",
     "02020a 120f40 4c2d7c", "03030d 332a6e eef0ff ff9d4a ffe0b0", "f2f0ff"),
    ("nebula", "dreamy, cosmic, psychedelic", "purple and magenta nebula",
     "0a0424 4a1470 e2559c", "0a0322 5a2080 ffe6f6 3fe0e8 ffd0e8", "fff0fb"),
    ("mars_dust", "desolate, lonely, adventurous", "rusty red dust",
     "38100c a3411f f0a768", "200806 8a3a20 ffe6c8 6fd0d8 ffdca0", "ffe9cf"),
    ("neon_rain", "neon, futuristic, moody", "neon pink and cyan on black",
     "04021a 2a0d5e d8218c", "050214 3a1670 f2f0ff 1de9f0 ff7fd0", "f6f2ff"),
    ("synthwave", "retro, neon, energetic", "hot pink and purple sunset",
     "110134 6a1182 ff6a8c", "0d0128 5a1a80 fff0e0 21e6ff ffd55f", "fff3e0"),
    ("acid_green", "paranoid, digital, tense", "black and phosphor green",
     "010705 042418 10784a", "010604 0c4a30 d8ffe6 4dff92 a8ffc4", "d8ffe6"),
    ("noir", "dark, hardboiled, suspenseful", "black and white",
     "060606 333333 b9b9b9", "050505 4a4a4a f2f2f2 ffffff ffffff", "f5f5f5"),
    ("silver_screen", "nostalgic, bittersweet, classic", "sepia and silver",
     "1a1410 6b563e dcc59b", "120d09 5f4a34 f8ecd2 c8482e fff0cc", "f8ecd2"),
    ("sepia_dust", "dusty, rugged, nostalgic", "dusty tan and brown",
     "6a3a1f c78445 f6dba2", "2a130a 8f5527 fff0cf b3281e fff3c4", "2a130a"),
    ("western_dusk", "rugged, lonesome, epic", "crimson and orange dusk",
     "280e2c a8304a ff9f4c", "16060f 7a2438 ffe6bc ffd04a fff0a8", "ffeccb"),
    ("arctic", "bleak, cold, lonely", "icy white and pale blue",
     "54788f a9c4d3 eff3f1", "12222f 6b8ba0 ffffff d2402f fffbe8", "12222f"),
    ("winter_night", "cosy, wintry, magical", "snowy night blue with warm windows",
     "0a1738 2a4a86 b4cdea", "081028 34548c f6faff e8453c ffdb8c", "f6faff"),
    ("festive", "festive, merry, warm", "red, green and gold",
     "4a0810 a01d24 ea7a48", "1c0608 7a1a1e fff3d8 2f9f62 ffe08a", "fff0cc"),
    ("deep_forest", "mysterious, wild, quiet", "deep forest green",
     "06150f 1f4a38 9dbf94", "04100b 2d5a44 eef5dc f0a83c f6f3b0", "f0f5dc"),
    ("jungle", "lush, adventurous, dangerous", "jungle green and gold",
     "0a2a1a 2f7a3c ead873", "06180e 2f6a34 fbf6cc ff7a2e fff0a0", "fbf6cc"),
    ("ocean_deep", "mysterious, deep, dangerous", "dark teal sea",
     "01121e 06486a 38b6b8", "010e18 0e506c e2fbf4 ff7a4d b8fff0", "e6fbf5"),
    ("teal_orange", "explosive, tense, thrilling", "teal and orange",
     "04202b 106478 ffa860", "03141c 1c5a6a fff0dc ff7626 ffd08a", "fff0dc"),
    ("steel", "tense, cold, serious", "steel grey with one red",
     "0f151b 3a4b59 b3c0c7", "0a0e12 465764 f2f5f6 e2412c fff2d8", "f2f5f6"),
    ("khaki_smoke", "grim, gritty, tragic", "khaki and smoke",
     "22231a 6c6849 dccf9c", "12130c 59563a f8f2d6 d2562a ffe7a0", "f8f2d6"),
    ("royal_gold", "opulent, stately, intense", "purple and gold",
     "180a2c 511f56 cf933f", "10061e 5a2a5e fff0cf f3b53a fff0b8", "fff0cf"),
    ("hero_red", "heroic, bold, powerful", "bold red and yellow",
     "56060f d42e22 ffb62f", "1c0410 96201f fff3cf ffcb3a fff3b8", "fff3cf"),
    ("hero_blue", "heroic, hopeful, spectacular", "electric blue with red",
     "04123a 1c50b2 88d4ff", "040c24 20509c f2faff ea2330 fff6d0", "f2faff"),
    ("comic_pop", "playful, bold, zany", "pop-art yellow, red and blue",
     "ffd21f ffd21f ffe97a", "14224a e8402c fffdf0 e8262c ffffff", "14224a"),
    ("tropical", "sunny, breezy, carefree", "turquoise sea and coral",
     "0b8aa6 5fd0c2 ffecb0", "0a3a4a 2f9fa6 fffbe8 ff5a52 fff3b8", "0a3a4a"),
    ("lavender_dream", "dreamy, melancholic, wistful", "lavender and blush",
     "372d60 8a76b8 f2d0d8", "1c163a 66589a fff2f0 ff8f70 fff0c8", "fff3f0"),
    ("autumn", "nostalgic, warm, bittersweet", "autumn orange and brown",
     "582312 c3612a f8ca72", "24100a 8a4420 fff0cc d8381f fff2b8", "fff0cc"),
    ("cream_ink", "witty, minimalist, elegant", "cream paper and black ink with one red",
     "eadcc0 f0e5cf f8f1e0", "1c1b22 8a8078 fffaf0 d6312a ffffff", "1c1b22"),
    ("emerald", "magical, enchanted, adventurous", "emerald and lime light",
     "03231c 0d6c50 c0e682", "021611 176450 f4fde0 ffd23f f4ffb0", "f4fde0"),
    ("candlelight", "intimate, period, passionate", "dark brown and candlelight",
     "150905 58290f dd9040", "0e0603 5a2c14 fff0d0 e2542a ffe29a", "fff0d0"),
    ("storm", "dramatic, tragic, brooding", "slate storm clouds",
     "0c131c 35495a 97aaaa", "080d13 3c4f5e eef3f0 e8b54a fdf6d0", "eef3f0"),
    ("bubblegum", "girly, funny, energetic", "bubblegum pink",
     "ff6cac ffa3ca ffe6de", "4a1048 e0559a fff6f8 2f62e0 fff6d8", "4a1048"),
    ("rust_lab", "unsettling, clinical, strange", "teal and sulphur yellow",
     "10302f 3c7a70 f0dc7c", "081a1a 2f6460 fbf8d8 e8542a fff6a0", "fbf8d8"),
)  # fmt: skip

PALETTES: dict[str, Palette] = {row[0]: _palette(*row) for row in _ROWS}
