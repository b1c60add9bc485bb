import pytest

from helpdesk.settings import Settings, SettingsError, load_settings


def test_a_fresh_clone_needs_no_setting_at_all(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"HELPDESK_{name.upper()}", raising=False)
    settings = load_settings()
    assert settings.demo
    assert settings.database == "sqlite:///var/helpdesk.db"
    assert settings.slack_bot_token == ""


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"env": "production"}, "HELPDESK_BASE_URL moet in productie met https:// beginnen"),
        (
            {"env": "production", "base_url": "https://a.nl", "rate_limits": "off"},
            "HELPDESK_RATE_LIMITS=off mag alleen",
        ),
        ({"slack_bot_token": "x"}, "HELPDESK_SLACK_SIGNING_SECRET is leeg"),
        ({"env": "proef"}, "HELPDESK_ENV is 'proef'. Kies uit: 'demo' or 'production'"),
    ],
)
def test_an_unsafe_or_unknown_value_is_refused_with_the_way_out(values, message):
    with pytest.raises(SettingsError, match=message):
        load_settings(**values)


def test_every_setting_has_a_line_of_explanation():
    assert all(field.description for field in Settings.model_fields.values())
