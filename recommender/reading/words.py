"""The words of English that the rules lean on."""

from __future__ import annotations

from recommender.spelling import word_set

FILM_WORDS = word_set("movie movies film films flick flicks feature features pictures moviez")
"""What people call a film, and nothing else about it."""

THINGS = word_set("something anything everything stuff things thing one ones some any")
"""What people say instead."""

GENRE_WORDS = word_set("""
comedy comedies drama dramas horror thriller thrillers western westerns documentary documentaries musical musicals
animation cartoon cartoons
""")
"""Genres that hardly mean anything else, whether a catalogue has them or not."""

KINDS = GENRE_WORDS | word_set(
    "melodrama melodramas noir slasher slashers biopic biopics blockbuster blockbusters anime parody parodies spoof "
    "spoofs satire satires remake classic classics disaster epic epics tearjerker chiller weepie giallo kaiju "
    "actioner musicals short shorts romp caper"
)
"""Kinds of films that are no genre of a catalogue; they say something, and they stand where a genre stands."""

BEINGS = word_set(
    "man men woman women boy boys girl girls child children kid kids person people couple family families father "
    "mother son daughter brother brothers sister sisters wife husband widow soldier soldiers detective traveller "
    "traveler housewife teacher king queen prince princess doctor dog cat world town city village life planet house "
    "land country place state room body mind heart family hero heroine cop policeman guy student students "
    "teenager writer artist astronaut letter letters message signal"
)
"""What stories are about. "A man without a past" is about a man, "a comedy without romance" is about films."""

ARTICLES = word_set("a an the")
POSSESSIVES = word_set("his her their my your our its")
OPENERS = word_set("a an some any good best great old new classic favourite favorite really very top")
"""Words that may stand before a genre at the start of a question."""

CONNECTING = word_set("from of with by in to a an the for about like as")
PLAIN_WORDS = word_set("""
    a about after again all also am an and any are around as at be because been before between but by can could did do
    does for from get give got had has have he her hers him his how i id if im in into is it its just kind like lot
    made make maybe me more most much my need no not of off on only or our out over please recommend same she should
    show so some sort such suggest than that the their them then there these they this those to too type under until
    up us very want wants was watch we were what when where which while who whom whose why will with without would you
    your set released best good great top famous popular nice cool awesome classic favourite favorite really
    """)
"""Words that say nothing about a film by themselves."""

BOUNDARIES = word_set(
    "but with without about from in like that where who which whose for by starring after before since until between "
    "set on at during featuring directed made released while when if because except minus please only as"
)
"""Words that begin another part of a sentence."""
