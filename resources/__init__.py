"""Packaged files: icons, fonts, tokens, the sample library, licences."""
