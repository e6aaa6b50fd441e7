"""Says nothing of a library of a library: the client's sign-in part warns at every start of a package that it would
rather use. Nobody who searches films can do anything about that. Imported before the client."""

import warnings
from contextlib import suppress

with suppress(ImportError):  # a later client may sign in with something else
    from authlib.deprecate import AuthlibDeprecationWarning

    warnings.simplefilter("ignore", AuthlibDeprecationWarning)
