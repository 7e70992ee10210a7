"""A technician with a screen reader: finds the incidents, hears a row as a sentence, narrows the list, switches customer."""
import sys

import pyatspi

from drive import application, find, focused_cell, key, main, nodes, picture, press, type_text, unnamed, wait_for


def table_of(window):
    return find(window, pyatspi.ROLE_TABLE, name="Incidents")


def spoken(window):
    """What was announced last: the name of the notification that begins to show."""
    return next((n.name for n in nodes(window) if n.getRole() == pyatspi.ROLE_NOTIFICATION), "")


def hears_rows(window, table):
    """Each row as a sentence with its place, and what became of an action, by keys alone."""
    table.queryComponent().grabFocus()
    key("Home")
    total = table.queryTable().nRows
    first = wait_for("the first row to have the focus", lambda: focused_cell(table))
    assert "since" in first.name and first.name.count(",") >= 4, f"no sentence: {first.name}"
    assert first.description == f"1 of {total:,}", f"no place: {first.description}"
    key("Down")
    second = wait_for("the second row to say its place", lambda: next(
        (c for c in [focused_cell(table)] if c and c.description.startswith("2 of ")), None))
    assert second.name != first.name
    title = second.name.split(": ", 1)[1].split(", ")[0]
    key("m")
    wait_for("the result to be announced", lambda: title in spoken(window) or "assigned" in spoken(window))
    key("ctrl+z")
    # That it is being done, and soon after it what came of it.
    wait_for("taking it back to be announced",
             lambda: spoken(window).startswith(("Taking back: ", "No longer assigned: ")))


def every_page_has_names(app, window, table):
    """Pages and dialogs by their keys: every control that can have the focus says what it is."""
    for number, title in (("3", "Tenants"), ("7", "Tenant managers"), ("4", "Roles"), ("6", "Sync"), ("1", "Incidents")):
        key(f"ctrl+{number}")
        wait_for(f"the page {title}", lambda: find(window, pyatspi.ROLE_FILLER, name=title)
                 or find(window, pyatspi.ROLE_PANEL, name=title))
        assert not unnamed(window), f"page {title}: {unnamed(window)}"
    for keys in ("ctrl+slash", "i", "ctrl+shift+r"):
        table.queryComponent().grabFocus()
        key(keys)
        dialog = wait_for(f"the dialog of {keys}", lambda: find(app, pyatspi.ROLE_DIALOG))
        assert not unnamed(dialog), f"dialog of {keys}: {unnamed(dialog)}"
        key("Escape")
        wait_for("the dialog to close", lambda: not find(app, pyatspi.ROLE_DIALOG))


def story():
    app = application("Roomwarden")
    window = wait_for("the main window", lambda: find(app, pyatspi.ROLE_FRAME, contains="Roomwarden"))
    table = wait_for("the table of incidents", lambda: table_of(window))
    wait_for("its rows", lambda: table.queryTable().nRows > 3)
    picture("incidents")

    hears_rows(window, table)
    every_page_has_names(app, window, table)
    everything = table.queryTable().nRows
    switch = wait_for("the switch", lambda: find(window, pyatspi.ROLE_CHECK_BOX, name="Enable all tickets view")
                      or find(window, pyatspi.ROLE_TOGGLE_BUTTON, name="Enable all tickets view")
                      or find(window, pyatspi.ROLE_PUSH_BUTTON, name="Enable all tickets view"))
    assert switch.getState().contains(pyatspi.STATE_CHECKED), "the all tickets view should be on at the start"

    cell = table.queryTable().getAccessibleAt(0, 0)
    assert cell.name, "a cell of the first row should say something"

    field = wait_for("the filter", lambda: find(window, pyatspi.ROLE_TEXT, name="Filter incidents"))
    field.queryComponent().grabFocus()
    type_text("severity:critical")
    key("Return")
    wait_for("fewer rows", lambda: 0 < table.queryTable().nRows < everything)
    wait_for("the chip that says what is filtered", lambda: find(window, pyatspi.ROLE_PUSH_BUTTON, contains="remove"))
    wait_for("the state of the severity filter",
             lambda: next((n for n in nodes(window) if n.name == "Filter by Severity (1)"), None))
    picture("filtered")
    press(wait_for("the button that clears the filter",
                   lambda: find(window, pyatspi.ROLE_PUSH_BUTTON, name="Clear the filter")
                   or find(window, pyatspi.ROLE_PUSH_BUTTON, contains="Clear")))
    wait_for("all rows again", lambda: table.queryTable().nRows >= everything)

    key("ctrl+j")  # a popup is no part of the tree: a screen reader follows the focus into it
    type_text("contoso")
    picture("switcher")
    key("Return")
    wait_for("one customer's name in the scope",
             lambda: next((n for n in nodes(window) if n.name == "Scope: Contoso"), None))
    wait_for("fewer rows", lambda: 0 < table_of(window).queryTable().nRows < everything)
    picture("one-customer")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], ["--demo", "--persona", "help-desk", "--tenants", "6", "--incidents", "240",
                                "--language", "en"], story))
