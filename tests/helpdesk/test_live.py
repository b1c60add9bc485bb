import dataclasses

from helpdesk import live
from helpdesk.live import LiveDesk


def test_knowledge_is_loaded_anew_only_when_something_changed(running, desk):
    loads = []

    def load(_session):
        loads.append(1)
        return dataclasses.replace(desk, no_model=str(len(loads)))

    knowledge = LiveDesk(running.database, load, desk)
    knowledge.refresh()
    assert knowledge.current() is desk
    with running.database.writing() as session:
        live.changed(session)
    knowledge.refresh()
    knowledge.refresh()
    assert knowledge.current().no_model == "1"
    knowledge.close()


def test_the_last_good_knowledge_stays_when_loading_fails(running, desk, monkeypatch):
    monkeypatch.setattr(live, "LOOK_SECONDS", 0.01)
    tried = []

    def load(_session):
        tried.append(1)
        raise ValueError

    knowledge = LiveDesk(running.database, load, desk)
    with running.database.writing() as session:
        live.changed(session)
    while not tried:
        pass
    assert knowledge.current() is desk
    knowledge.close()
