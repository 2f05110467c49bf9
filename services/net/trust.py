"""The TLS context of every connection: certificates are believed as the system's own trust store says."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path
from typing import Final

import truststore

# Where systems keep their bundle when OpenSSL's compiled-in path is another one's, as in a frozen app.
_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/cert.pem",
    "/etc/ssl/ca-bundle.pem",
)


def system_trust() -> ssl.SSLContext:
    """A context that believes whom the system believes; takes some 40 ms, so call it in a thread.

    No key log is ever written: only `ssl.create_default_context` reads SSLKEYLOGFILE.
    """
    context = _with_bundle() if sys.platform not in ("darwin", "win32") else truststore.SSLContext(_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


_CLIENT: Final = ssl.PROTOCOL_TLS_CLIENT


def _with_bundle() -> ssl.SSLContext:
    """The system's bundle, read once. truststore reads the same files anew for each connection: 37 ms on the loop."""
    context = ssl.SSLContext(_CLIENT)
    places = ssl.get_default_verify_paths()
    if places.cafile or (places.capath and any(Path(places.capath).glob("[0-9a-f]*.[0-9]"))):
        context.set_default_verify_paths()
        return context
    bundle = next((path for path in _BUNDLES if Path(path).is_file()), None)
    if bundle is not None:
        context.load_verify_locations(cafile=bundle)
    return context
