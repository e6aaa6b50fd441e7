"""Says nothing of what libraries say past us. Imported before the client.

Its sign-in part warns at every start of a package that it would rather use. And it logs every film that could not be
stored in full, poster and all; we tell that in a sentence.
"""

import logging
import warnings
from contextlib import suppress

with suppress(ImportError):  # a later client may sign in with something else
    from authlib.deprecate import AuthlibDeprecationWarning

    warnings.simplefilter("ignore", AuthlibDeprecationWarning)

_client = logging.getLogger("weaviate-client")
_client.addHandler(logging.NullHandler())
_client.propagate = False
