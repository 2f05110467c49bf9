"""The keys: in the operating system's keyring, or in memory until Vitrine closes. Never in a file of ours."""

from services.credentials.store import CredentialStore

__all__ = ["CredentialStore"]
