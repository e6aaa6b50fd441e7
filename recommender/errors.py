"""Errors meant for people: what happened, and what to do next."""


class RecommenderError(Exception):
    """Something a person can understand and act upon.

    `message` says what happened (and what still works); `hint` names the next step, "" where there is none.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadImage(RecommenderError):
    """A picture that cannot or must not be decoded."""


class BadCatalogue(RecommenderError):
    """A catalogue that cannot be read at all (single bad rows are reported, not raised)."""


class NeedsChoice(BadCatalogue):
    """Rows that could come in if a person said more: which of their `columns` holds what, or that series are wanted,
    of which there are so many (`series`)."""

    def __init__(self, message: str, hint: str, columns: tuple[str, ...], series: int = 0) -> None:
        super().__init__(message, hint)
        self.columns = columns
        self.series = series


class BadQuery(RecommenderError):
    """A query that asks nothing, or asks for something that does not exist."""


class BadSetting(RecommenderError):
    """An environment variable with a value that makes no sense."""


class EngineUnavailable(RecommenderError):
    """The database cannot be reached, started or used."""


class QuestionRefused(RecommenderError):
    """The database answers, but not this question. Other questions work."""


class QuestionTimedOut(RecommenderError):
    """The database took too long over this question. Other questions may work."""


class IndexMismatch(RecommenderError):
    """The index was built by other encoders or another version of its layout. `revision` is that of the encoders
    of the same profile that made one, "" where there are none."""

    def __init__(self, message: str, hint: str = "", revision: str = "") -> None:
        super().__init__(message, hint)
        self.revision = revision


class ProviderFailed(RecommenderError):
    """The service that makes the vectors of one space does not; the other space and everything stored still answer.

    `lasting` says that asking again will not help before somebody does something about it, `alone` that it is about
    what was asked, and not about the service.
    """

    def __init__(self, message: str, hint: str, lasting: bool, alone: bool = False) -> None:
        super().__init__(message, hint)
        self.lasting = lasting
        self.alone = alone


class HostUnavailable(RecommenderError):
    """A host that is not ours cannot be reached or wants to be left alone: asking for more is of no use now."""


class NotFetched(Exception):
    """Why one answer of such a host did not come; others may. `status` is its refusal, where it was one."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
