"""The real program on a screen, with real keys, seen as a screen reader sees it."""

import time

import pytest

pytestmark = pytest.mark.window


def tile(program, *words):
    """Wait for a tile whose spoken name has all these words."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        found = [name for name in program.names() if " of " in name and all(word in name for word in words)]
        if found:
            return found[0]
        assert program.process.poll() is None, "the program ended"
    raise AssertionError(f"no tile with {words}; there are {program.names()}")


def test_stars_given_by_key_are_there_after_a_restart(start):
    program = start("demo")
    program.sees("Gallery", "list")
    title = tile(program, ", 1 of ").split(",")[0]
    program.keys("4", "p", "8")
    assert tile(program, "picked", "4 stars", "green").startswith(title)
    program.closes()
    again = start("demo")
    assert tile(again, "picked", "4 stars", "green").startswith(title)
    again.closes()


def test_stars_survive_a_program_that_is_killed(start):
    program = start("demo")
    tile(program, ", 1 of ")
    program.keys("5")
    tile(program, "5 stars")
    program.kill()
    again = start("demo")
    tile(again, "5 stars")
    again.closes()


def test_a_search_is_typed_and_left_again(start):
    program = start("demo")
    tile(program, ", 1 of ")
    program.keys("ctrl+f")
    program.types("no such thing")
    program.sees("No match for “no such thing”", "label")
    program.presses("Clear the search", "push button")
    tile(program, ", 1 of ")
    program.closes()


def test_hiding_is_taken_back_by_the_button(start):
    program = start("demo")
    title = tile(program, ", 1 of ").split(",")[0]
    program.keys("Delete")
    program.sees("1 asset hidden", "label")
    program.presses("Undo", "push button")
    tile(program, title, ", 1 of ")
    program.closes()


def test_the_first_start_leads_to_the_sample_library(start):
    program = start()
    program.sees("Welcome to Vitrine", "label")
    program.presses("Open the sample library", "push button")
    tile(program, ", 1 of ")
    program.closes()


def test_the_question_mark_lists_the_keys_and_escape_closes_the_list(start):
    program = start("demo")
    tile(program, ", 1 of ")
    program.keys("question")
    program.sees("Keyboard shortcuts", "label")
    program.keys("Escape", "ctrl+q")
    status, seconds = program.ends()
    assert status == 0
    assert seconds < 5


def test_a_second_start_in_the_same_home_says_why_not(start):
    program = start("demo")
    tile(program, ", 1 of ")
    second = start("demo")
    status, _seconds = second.ends()
    sentence = second.stderr()
    assert status == 1
    assert "already open" in sentence
    assert "Traceback" not in sentence
    program.closes()


def test_the_account_dialog_opens_and_is_cancelled(start):
    program = start()
    program.presses("Add an account…", "push button")
    program.sees("Scenario*")
    program.presses("Cancel", "push button")
    program.sees("Welcome to Vitrine", "label")
    program.closes()
