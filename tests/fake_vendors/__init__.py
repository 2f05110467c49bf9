"""The four vendors as strict servers on loopback, for tests, benchmarks and trying things by hand.

    from tests.fake_vendors import FakeConfig, FakeVendors, answers, nasty

    with FakeVendors(FakeConfig(rows=1000)) as fakes:
        fakes.base_url("oxen")                        # the account's base_url; each vendor has a port of its own
        fakes.secret_lines("scenario")                # its credential, one line per field
        fakes.secrets("scenario")                     # the same as {"key": ..., "secret": ...}
        fakes.expected("scenario", "assets")          # the truth: raw rows, newest first, by our feed names
        fakes.expected("scenario", "examples:model_FakeFlux00000001")
        fakes.oxen.rows[:3]                           # the main list, made when looked at
        fakes.file(url)                               # the bytes any media address of ours must lead to

Two more ports: `media`, the CDN of all four, and `foreign`, a witness that keeps every byte sent to it
(`fakes.listeners["foreign"].received`). `tests.fake_vendors.fixtures` has the fixture `fakes`.

**The artist works on** while the server runs. Statuses and fields are in the vendor's own words. ModelsLab's ids repeat
from type to type, so its rows are named `("video", id)`:

    fakes.oxen.add_rows(3, status="processing")       # at the top; returns the raw rows
    fakes.oxen.finish(generation_id, "succeeded")
    fakes.scenario.change(asset_id, tags=["new"])     # `...` as a value removes the field
    fakes.modelslab.remove(("image", 184000007))
    fakes.clock.advance(86_400)                       # signed addresses and page tokens expire by this clock

**Nasty on request**, per vendor and for `fakes.media`; the fields of `vendor.Rule` say when:

    fakes.oxen.nasty(nasty.rate_limited("date", 5), times=2)
    fakes.pictory.nasty(nasty.status(503), chance=0.3, seed=7)
    fakes.scenario.nasty(nasty.unauthorized(), skip=6, path="^/v1/assets$")
    fakes.modelslab.nasty(nasty.redirect(307))        # to `foreign`; or to="same", "media", any text
    fakes.oxen.nasty(answers.shifting(added=2, removed=1))
    fakes.media.nasty(nasty.stall(1000), times=1)
    fakes.oxen.nice()                                 # well again

A fault of your own is any function from a `vendor.Call` to a `wire.Response`; `call.honest()` is the true answer.

**What was seen**: `fakes.requests`, `fakes.requests_to("oxen")`, `fakes.counts()`, `fakes.peak("media")` (connections
open at once), `fakes.violations` (credentials outside their place, requests that spend money), `fakes.crashes`.

**What is not documented** is made inconvenient, so that no client leans on it: Scenario lists oldest first unless told
otherwise, ModelsLab answers HTML to whoever does not accept JSON, presigned addresses of Oxen.ai change. Rows
hold every sort of trap of the design notes: absent and null fields, numbers as text, unknown kinds, no output at all.

As a program: `python -m tests.fake_vendors --rows 1000 --nasty oxen.latency=0.2` prints its origins as one JSON line.
"""

from tests.fake_vendors import answers, nasty
from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.world import FakeConfig

__all__ = ["FakeConfig", "FakeVendors", "answers", "nasty"]
