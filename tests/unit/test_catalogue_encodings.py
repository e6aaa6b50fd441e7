"""Text in whatever encoding it is, also where a file has a line or two of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.film_rows import movies
from tests.film_rows import read_file as read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "id,title,overview\n41,Amélie à Brême,Une serveuse aide les gens.\n"
    assert [film.title for film in movies(read(tmp_path, "FILMS.CSV", text.encode(encoding)))] == ["Amélie à Brême"]


@pytest.mark.parametrize(
    "encoding,title",
    [
        *((name, "Сталкер идёт в Зону") for name in ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")),
        *((name, "Człowiek z żelaza") for name in ("cp1250", "iso8859_2")),
        ("cp1255", "ואלס עם באשיר: חייל מחפש זיכרונות"),
        *(("cp1251", title) for title in ("девчата", "летят журавли", "цирк: артистка бежит в москву")),
        ("cp1254", "Kış Uykusu: Anadolu'da bir otelin sahibi şair"),
        ("cp850", "Un élève très doué à l'âge de l'été"),
        ("mac_roman", "Un élève très doué à l'âge de l'été"),
        ("cp874", "ลุงบุญมีระลึกชาติ ชายคนหนึ่งป่วย"),
        ("cp949", "올드보이 한 남자가 15년 동안 갇혀 있었다"),
        ("gb18030", "霸王别姬 两位京剧演员的故事，跨越五十年。"),
        ("big5", "臥虎藏龍 一把名劍被盜，兩代武俠的愛恨情仇。"),
        ("cp932", "ゴジラが東京を襲う"),
        ("euc_jp", "村人は侍を雇う"),
    ],
)
def test_encodings_of_other_scripts(tmp_path: Path, encoding: str, title: str) -> None:
    (film,) = movies(read(tmp_path, "films.csv", f"id,title,overview\n1,{title},{title}\n".encode(encoding)))
    assert film.title == title


def test_one_foreign_byte_costs_its_letter_and_not_the_file(tmp_path: Path) -> None:
    good = "1,Brücke über Élan,x\n2,Crème brûlée,x\n3,Où est né l'été,x\n4,Müßig gähnt Käthe,x\n"
    catalogue = read(tmp_path, "films.csv", f"id,title,overview\n{good}".encode() + b"5,Caf\xe9,x\n")
    assert [film.title for film in movies(catalogue)][::4] == ["Brücke über Élan", "Café"]
