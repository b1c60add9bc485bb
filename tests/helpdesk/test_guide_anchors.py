from helpdesk.guide_anchors import moved

OLD = """Kern.

## Zo gaat het
Zet de boom in de hal en geef water.

## Wat kost het?
Niets.

## Weg
Heel iets anders."""


def test_an_anchor_of_a_renamed_paragraph_leads_to_its_new_name():
    now = "Kern.\n\n## Stappen\nZet de boom in de hal en geef hem water.\n\n## Wat kost het?\nEen euro."
    assert moved(now, [OLD]) == {"stappen": ["zo-gaat-het"], "kern": ["weg"]}


def test_anchors_that_are_still_there_stay_where_they_are():
    assert moved(OLD, [OLD, OLD]) == {}
