"""A technician with a screen reader: finds the incidents, hears a row as a sentence, narrows the list, switches customer."""
import sys

import pyatspi

from drive import application, find, key, main, nodes, picture, press, type_text, wait_for


def table_of(window):
    return find(window, pyatspi.ROLE_TABLE, name="Incidents")


def story():
    app = application("Roomwarden")
    window = wait_for("the main window", lambda: find(app, pyatspi.ROLE_FRAME, contains="Roomwarden"))
    table = wait_for("the table of incidents", lambda: table_of(window))
    wait_for("its rows", lambda: table.queryTable().nRows > 3)
    picture("incidents")

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
