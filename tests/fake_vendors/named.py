"""Nastiness by name, for the command line: `[VENDOR.]NAME[=VALUE][,key=value...]`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from tests.fake_vendors import answers, nasty
from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.vendor import Fault, Rule
from tests.fake_vendors.world import VENDORS

WHEN = {"times": int, "skip": int, "seed": int, "chance": float, "path": str, "method": str}

FAULTS: Mapping[str, Callable[..., Fault]] = {
    **{
        function.__name__: function for function in (nasty.latency, nasty.drip, nasty.stall, nasty.reset, nasty.chunked)
    },
    **{function.__name__: function for function in (nasty.cut_body, nasty.cut_chunked, nasty.cut_json, nasty.cut_gzip)},
    **{
        function.__name__: function for function in (nasty.huge_header, nasty.gzip_bomb, nasty.rate_limited, nasty.html)
    },
    **{function.__name__: function for function in (nasty.status, nasty.portal, nasty.unauthorized, nasty.redirect)},
    **{function.__name__: function for function in (nasty.cut_unframed, nasty.extra_bytes, nasty.cooling_down)},
    **{
        function.__name__: function
        for function in (nasty.plan_ceiling, nasty.modelslab_error, nasty.modelslab_processing)
    },
    **{
        function.__name__: function for function in (answers.shifting, answers.lying_total, answers.clamp, answers.deep)
    },
    **{function.__name__: function for function in (answers.repeated_token, answers.empty_pages, answers.data_uri)},
    **{
        function.__name__: function
        for function in (answers.lone_surrogates, answers.duplicate_rows, answers.broken_row)
    },
    **{function.__name__: function for function in (answers.looping_token, answers.null_token, answers.not_finite)},
    "junk": nasty.junk,
    "body": lambda text="null": nasty.body(text.encode()),
}


def set_nasty(fakes: FakeVendors, text: str) -> list[Rule]:
    """Make one vendor, the media host, or all vendors nasty; ValueError where the text is not understood."""
    what, *conditions = text.split(",")
    target, _equals, value = what.partition("=")
    owner, dot, name = target.rpartition(".")
    if name not in FAULTS or (dot and owner not in fakes.hosts):
        raise ValueError(f"unknown nastiness: {target}; there are {', '.join(sorted(FAULTS))}")
    when = {}
    for condition in conditions:
        key, _equals, said = condition.partition("=")
        if key not in WHEN:
            raise ValueError(f"unknown condition: {key}; there are {', '.join(WHEN)}")
        when[key] = WHEN[key](said)
    hosts = [owner] if dot else list(VENDORS)
    return [fakes.hosts[host].nasty(FAULTS[name](*_values(value)), **when) for host in hosts]


def _values(text: str) -> list[object]:
    values: list[object] = []
    for part in text.split(":") if text else []:
        try:
            values.append(json.loads(part))
        except ValueError:
            values.append(part)
    return values
