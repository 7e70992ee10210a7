"""A technician's morning without a mouse: the three worst customers, then assign, take back, note and close."""
import sys

import pyatspi

from drive import application, find, focused_cell, key, main, picture, type_text, wait_for


def palette(text):
    """Any command by its name, as somebody does who does not know its key."""
    key("ctrl+k")
    type_text(text)
    key("Return")


def rows(table):
    listed = table.queryTable()
    return [listed.getAccessibleAt(row, 0).name for row in range(min(listed.nRows, 30))]


def critical(heading):
    """How many Critical incidents the heading of a group names: "… 23 incidents, 4 Critical, expanded"."""
    words = heading.split()
    return next((int(words[i - 1]) for i, word in enumerate(words) if word.startswith("Critical")), 0)


def show(table, text):
    """Filters and waits until the first row has the keyboard."""
    key("ctrl+f")
    type_text(text)
    key("Return")
    wait_for(f"rows for {text}", lambda: table.queryTable().nRows > 0)
    key("Home")
    return wait_for("a current row", lambda: focused_cell(table))


def story():
    app = application("Roomwarden")
    window = wait_for("the main window", lambda: find(app, pyatspi.ROLE_FRAME, contains="Roomwarden"))
    table = wait_for("the incidents", lambda: find(window, pyatspi.ROLE_TABLE, name="Incidents"))
    wait_for("its rows", lambda: table.queryTable().nRows > 3)

    palette("group by customer")
    wait_for("headings", lambda: rows(table)[0].startswith("Group "))
    palette("collapse all groups")
    headings = wait_for("headings alone", lambda: (lambda all: all if all and all[-1].startswith("Group ") else None)(
        rows(table)))
    worst = sorted(headings, key=critical, reverse=True)[:3]
    assert len(worst) == 3 and critical(worst[0]) > 0, f"no three worst customers: {headings}"
    picture("worst-customers")

    customer = worst[0].removeprefix("Group ").split(":")[0]
    palette("do not group")
    wait_for("incidents again", lambda: not rows(table)[0].startswith("Group "))
    first = show(table, f'customer:"{customer}" severity:critical')
    assert customer in first.name, f"not of {customer}: {first.name}"

    before = first.name
    key("m")
    wait_for("the row to say that it was taken", lambda: focused_cell(table).name != before)
    key("ctrl+z")
    wait_for("the row to be as before", lambda: focused_cell(table).name == before)

    key("n")
    wait_for("the note to have the keyboard", lambda: find(window, pyatspi.ROLE_TEXT, contains="ote").getState().contains(
        pyatspi.STATE_FOCUSED))
    type_text("Called the site, power cycled the console.")
    key("ctrl+Return")
    wait_for("the note to be sent", lambda: find(window, pyatspi.ROLE_TEXT, contains="ote").queryText().getText(0, -1) == "")
    key("Escape")

    ticket = show(table, "town hall")
    closing = ticket.name
    key("r")
    dialog = wait_for("the question why", lambda: find(app, pyatspi.ROLE_DIALOG, name="Close ticket"))
    assert dialog
    key("space")
    key("Return")
    wait_for("the dialog to go", lambda: not find(app, pyatspi.ROLE_DIALOG))
    wait_for("the ticket to be closed", lambda: closing not in rows(table))
    picture("closed")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], ["--demo", "--persona", "help-desk", "--tenants", "6", "--incidents", "240",
                                "--language", "en"], story))
