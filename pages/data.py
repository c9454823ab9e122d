"""Own data: get the workbook, upload it, see what it changes, keep it; register single rows; go back to an edition."""

from dashboard.ui import choose_place, editions, own_data, registering, show_fragment, show_section, show_step

place = choose_place()
show_fragment(place, "masthead", "data")


def show_steps() -> None:
    """The workbook out, the workbook in, and what follows from it."""
    show_step(place, 1, "data.get")
    own_data.show_template(place)
    show_step(place, 2, "data.hand_in")
    files = own_data.choose_files(place)
    show_step(place, 3, "data.see")
    own_data.show_proposal(place, files)


if own_data.may_register(place):
    own_data.show_faults(place)
    show_steps()
    show_section(place, "data.register")
    registering.show_forms(place)
    show_section(place, "data.editions")
    editions.show_editions(place)
else:
    show_fragment(place, "only_internal")
