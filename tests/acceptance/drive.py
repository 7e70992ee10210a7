"""Drives the console as a screen reader does: over AT-SPI, knowing nothing of Qt. Waits for conditions, never for time."""
import os
import subprocess
import sys
import time

import pyatspi

PATIENCE = 60.0


def wait_for(what, probe):
    """Asks probe() until it gives something true; fails with the name of what was waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = probe()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE:.0f} s in vain for {what}")


def application(name):
    desktop = pyatspi.Registry.getDesktop(0)
    return wait_for(f"the application {name}", lambda: next((a for a in desktop if a and a.name == name), None))


def nodes(root, limit=4000):
    """Every node below root, cells of tables left out: they are asked for one by one."""
    stack, seen = [root], 0
    while stack and seen < limit:
        node = stack.pop()
        if node is None:
            continue
        seen += 1
        yield node
        if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
            continue
        stack.extend(node[i] for i in range(node.childCount - 1, -1, -1))


def find(root, role, name=None, contains=None, showing=True):
    for node in nodes(root):
        if node.getRole() != role:
            continue
        if name is not None and node.name != name:
            continue
        if contains is not None and contains not in node.name:
            continue
        if showing and not node.getState().contains(pyatspi.STATE_SHOWING):
            continue
        return node
    return None


def focused_cell(table):
    """The cell that speaks for the current row: assistive technology reads the row that has the focus."""
    rows = table.queryTable()
    for row in range(min(rows.nRows, 40)):
        for column in range(rows.nColumns):
            cell = rows.getAccessibleAt(row, column)
            if cell and cell.getState().contains(pyatspi.STATE_FOCUSED):
                return cell
    return None


def unnamed(root):
    """Controls that the keyboard can reach and that say nothing, by role and by the names around them."""
    found = []
    for node in nodes(root):
        state = node.getState()
        if (state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_SHOWING)
                and state.contains(pyatspi.STATE_ENABLED) and not node.name.strip()):
            found.append(f"{node.getRoleName()} in {node.parent.getRoleName()} '{node.parent.name}'")
    return found


def press(node):
    actions = node.queryAction()
    for index in range(actions.nActions):
        if actions.getName(index).lower() in ("press", "toggle", "click"):
            assert actions.doAction(index)
            return
    raise AssertionError(f"{node.name} cannot be pressed")


def key(*keys):
    """Types as a person does: through the X server."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)


def picture(name):
    folder = os.environ.get("ROOMWARDEN_PICTURES")
    if folder:
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=False)


def main(program, arguments, story):
    process = subprocess.Popen([program, *arguments])
    try:
        story()
        print("ok")
        return 0
    except AssertionError as failure:
        picture("failure")
        print(f"FAIL: {failure}", file=sys.stderr)
        return 1
    finally:
        process.terminate()
        process.wait(20)
