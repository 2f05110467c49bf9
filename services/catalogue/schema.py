"""The tables of the catalogue, and how an older file becomes a newer one.

What only the artist knows (`USER_TABLES`) stands apart from what a provider can be asked for again. Times are
microseconds since 1970 in UTC. Enumerations are numbers: see `codes`.

The order of the contract is the index `asset_order`: `age` is the negated date, so all its parts ascend. It holds
every column a list of the sidebar filters by, so that a list of a million ids never touches the wide rows.
"""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from typing import Final

from services.catalogue.kin import MAX_ID_CHARS, NAMES

APPLICATION_ID: Final = 0x56695472  # "ViTr"

USER_TABLES: Final = ("account", "review", "own_tag", "collection", "member", "edit", "edit_row", "edit_part")
"""What a backup must hold, whatever else it leaves out."""

SINCE: Final = {"collection": 2, "member": 2, "edit_part": 2}
"""The version a table of the user's came with, where it was not the first."""

FACETS: Final = ("source", "feed", "kind", "status", "media", "hidden", "rating", "flag", "label")
"""The columns that every list of the sidebar is made of; `tally` counts rows by them, `arrival` by
when they were first seen. Triggers keep both; only inserting counts for itself, by the page (`assets`)."""

_FACETS = ", ".join(FACETS)
_OLD = ", ".join(f"old.{name}" for name in FACETS)
_NEW = ", ".join(f"new.{name}" for name in FACETS)
_LESS = f"UPDATE tally SET n = n - 1 WHERE ({_FACETS}) = ({_OLD});"
_MORE = f"INSERT INTO tally ({_FACETS}, n) VALUES ({_NEW}, 1) ON CONFLICT DO UPDATE SET n = n + 1;"

_ONE_LESS = "UPDATE arrival SET n = n - 1 WHERE (first_seen, hidden) = (old.first_seen, old.hidden);"
_ONE_MORE = (
    "INSERT INTO arrival (first_seen, hidden, n) VALUES (new.first_seen, new.hidden, 1) "
    "ON CONFLICT DO UPDATE SET n = n + 1;"
)

_FIRST: Final = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE account (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, label TEXT NOT NULL,
    base_url TEXT NOT NULL, options TEXT NOT NULL);

CREATE TABLE review (
    uid TEXT PRIMARY KEY, rev INTEGER NOT NULL, rating INTEGER NOT NULL, flag INTEGER NOT NULL,
    label INTEGER NOT NULL, hidden INTEGER NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL,
    sum BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE own_tag (
    uid TEXT NOT NULL REFERENCES review ON DELETE CASCADE, fold TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (uid, fold)) WITHOUT ROWID;
CREATE INDEX own_tag_fold ON own_tag (fold);
CREATE TABLE edit (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, words TEXT NOT NULL, undone INTEGER NOT NULL,
    rows INTEGER NOT NULL);
CREATE TABLE edit_row (
    edit INTEGER NOT NULL REFERENCES edit ON DELETE CASCADE, uid TEXT NOT NULL, before TEXT NOT NULL,
    after TEXT NOT NULL, PRIMARY KEY (edit, uid)) WITHOUT ROWID;

CREATE TABLE source (id INTEGER PRIMARY KEY, account TEXT NOT NULL UNIQUE, provider TEXT NOT NULL);
CREATE TABLE feed (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, name TEXT NOT NULL,
    rank INTEGER NOT NULL, dated INTEGER NOT NULL DEFAULT 0, undated INTEGER NOT NULL DEFAULT 0,
    unsettled INTEGER NOT NULL DEFAULT 0, UNIQUE (source, name));
CREATE TABLE feed_state (
    account TEXT NOT NULL, feed TEXT NOT NULL, filter_key TEXT NOT NULL, cursor TEXT, complete INTEGER NOT NULL,
    rows INTEGER NOT NULL, total INTEGER, frontier INTEGER, newest INTEGER, updated_mark INTEGER, last_sync INTEGER,
    error TEXT, not_offered_until INTEGER, PRIMARY KEY (account, feed, filter_key)) WITHOUT ROWID;
CREATE TABLE page (
    id INTEGER PRIMARY KEY, feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE, cursor TEXT NOT NULL,
    UNIQUE (feed, cursor));
CREATE TABLE model (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, name TEXT NOT NULL,
    UNIQUE (source, name));

CREATE TABLE asset (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, source INTEGER NOT NULL, feed INTEGER NOT NULL,
    position INTEGER NOT NULL, age INTEGER NOT NULL, dating INTEGER NOT NULL, moved INTEGER NOT NULL DEFAULT 0,
    first_seen INTEGER NOT NULL, seen INTEGER NOT NULL, misses INTEGER NOT NULL DEFAULT 0, page INTEGER NOT NULL,
    hidden INTEGER NOT NULL, rating INTEGER NOT NULL, flag INTEGER NOT NULL, label INTEGER NOT NULL,
    digest BLOB NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL, media INTEGER NOT NULL, model INTEGER,
    facts TEXT NOT NULL, params);
CREATE INDEX asset_order ON asset (
    age, position, uid, source, feed, kind, status, media, hidden, rating, flag, label, model, dating,
    first_seen);
CREATE INDEX asset_feed ON asset (feed, position, dating, age);
CREATE INDEX asset_picked ON asset (age, position, uid) WHERE flag = 1;
CREATE INDEX asset_hidden ON asset (age, position, uid) WHERE hidden = 1;
CREATE INDEX asset_rated ON asset (age, position, uid, rating) WHERE rating > 0;
CREATE INDEX asset_labelled ON asset (age, position, uid, label) WHERE label > 0;
CREATE INDEX asset_in_flight ON asset (age, position, uid, source) WHERE status < 2;
CREATE INDEX asset_moved ON asset (id) WHERE moved = 1;
CREATE TABLE also (
    asset INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE, feed INTEGER NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (asset, feed)) WITHOUT ROWID;
CREATE INDEX also_feed ON also (feed);
CREATE TABLE asset_tag (
    fold TEXT NOT NULL, asset INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE, name TEXT NOT NULL,
    PRIMARY KEY (fold, asset)) WITHOUT ROWID;
CREATE INDEX asset_tag_asset ON asset_tag (asset);

CREATE TABLE arrival (
    first_seen INTEGER, hidden INTEGER, n INTEGER NOT NULL, PRIMARY KEY (first_seen, hidden)) WITHOUT ROWID;
CREATE TABLE tally ({", ".join(f"{name} INTEGER" for name in FACETS)}, n INTEGER NOT NULL,
    PRIMARY KEY ({_FACETS})) WITHOUT ROWID;
CREATE TRIGGER tally_delete AFTER DELETE ON asset BEGIN {_LESS} {_ONE_LESS} END;
CREATE TRIGGER tally_update AFTER UPDATE OF {_FACETS} ON asset BEGIN {_LESS} {_MORE} END;
CREATE TRIGGER arrival_update AFTER UPDATE OF hidden ON asset BEGIN {_ONE_LESS} {_ONE_MORE} END;

CREATE VIRTUAL TABLE words USING fts5 (
    prompt, negative, about, own, content = '', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
INSERT INTO words (words, rank) VALUES ('automerge', 16);
INSERT INTO words (words, rank) VALUES ('crisismerge', 32);
"""

_COLLECTIONS: Final = """
ALTER TABLE account ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;

CREATE TABLE collection (
    id TEXT PRIMARY KEY, rev INTEGER NOT NULL, parent TEXT NOT NULL, name TEXT NOT NULL, search TEXT NOT NULL,
    place INTEGER NOT NULL, gone INTEGER NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX collection_parent ON collection (parent);
CREATE TABLE member (
    collection TEXT NOT NULL, uid TEXT NOT NULL, rev INTEGER NOT NULL, present INTEGER NOT NULL,
    sum INTEGER NOT NULL, PRIMARY KEY (collection, uid)) WITHOUT ROWID;
CREATE INDEX member_uid ON member (uid);
CREATE TABLE edit_part (
    id INTEGER PRIMARY KEY, edit INTEGER NOT NULL REFERENCES edit ON DELETE CASCADE, what TEXT NOT NULL,
    subject TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, uids TEXT NOT NULL);
CREATE INDEX edit_part_edit ON edit_part (edit);

CREATE TABLE place (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, kind TEXT NOT NULL,
    key TEXT NOT NULL, name TEXT NOT NULL, within INTEGER NOT NULL, UNIQUE (source, kind, key));
CREATE TABLE placed (
    place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE,
    asset INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE,
    PRIMARY KEY (place, asset)) WITHOUT ROWID;
CREATE INDEX placed_asset ON placed (asset);
INSERT INTO meta (name, value) SELECT 'places_from', min(id) - 1 FROM asset HAVING count(*) > 0;
"""
"""Collections of one's own (`collection`, `member`: a row that says "not any more" stays, as the journal may be older),
what an edit did beside reviews, and where a provider itself sorts its assets (`place`, `placed`: asked for again).
`places_from` is the last row that was looked through for places; it goes when all were."""

_LISTED: Final = """
ALTER TABLE asset ADD COLUMN ratio INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN pixels INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN request INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN wording INTEGER NOT NULL DEFAULT 0;
UPDATE asset SET
    ratio = permille(json_extract(facts, '$[7]'), json_extract(facts, '$[8]')),
    pixels = area(json_extract(facts, '$[7]'), json_extract(facts, '$[8]')),
    request = text_key(json_extract(facts, '$[4]')),
    wording = text_key(json_extract(facts, '$[0]')) WHERE json_valid(facts);
DROP INDEX asset_order;
CREATE INDEX asset_order ON asset (
    age, position, uid, source, feed, kind, status, media, hidden, rating, flag, label, model, dating,
    first_seen, ratio, pixels, request, wording);
"""
"""What a list must know of all its rows at once: how wide a tile is, what it is grouped and stacked by. `ratio` is in
thousandths, 0 where nobody told; `request` and `wording` are keys of texts (see `codes`), 0 where there is none."""

_KIN_NAMES = ", ".join(f"'{name}'" for name in sorted(NAMES))
_KIN: Final = f"""
CREATE TABLE kin (
    named TEXT NOT NULL, asset INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE,
    PRIMARY KEY (named, asset)) WITHOUT ROWID;
CREATE INDEX kin_asset ON kin (asset);
INSERT OR IGNORE INTO kin (named, asset)
    SELECT part.value, asset.id FROM asset, json_tree(asset.params) AS part
    WHERE typeof(asset.params) = 'text' AND part.type = 'text' AND part.key IN ({_KIN_NAMES})
    AND part.value NOT LIKE '%/%' AND length(part.value) <= {MAX_ID_CHARS};
"""
"""The ids a row names, so that what was made from an asset is found. Rows that were packed name theirs when they
are listed anew."""

_LIKENESS: Final = """
CREATE TABLE likeness (
    asset INTEGER PRIMARY KEY REFERENCES asset ON DELETE CASCADE, bits INTEGER NOT NULL);
"""
"""What the picture of a row looks like; noted when its thumbnail is made."""

MIGRATIONS: Final[tuple[str, ...]] = (_FIRST, _COLLECTIONS, _LISTED, _KIN, _LIKENESS)
"""MIGRATIONS[n] turns version n into n + 1. Published ones are never edited."""

VERSION: Final = len(MIGRATIONS)
