"""The site as it is served: the desk's pages and API, with Slack's endpoint when Slack is on."""

from fastapi import FastAPI

from helpdesk.app import create_app
from helpdesk.running import Running
from integrations import console, mail
from integrations.post import LetterSender, Post, Sender


def create_site(running: Running) -> FastAPI:
    site = create_app(running)
    if running.settings.slack_bot_token:
        from integrations import slack

        site.router.routes.append(slack.route(running))
    return site


def post_of(running: Running) -> Post:
    """Mail is printed until there is a relay; Slack is real as soon as it has a token."""
    carriers: dict[str, Sender] = {"mail": console.send}
    letters: LetterSender = console.show_letter if running.settings.demo else console.send_letter
    if running.settings.smtp_url:
        carriers["mail"], letters = mail.sender(running.settings), mail.letter_sender(running.settings)
    if running.settings.slack_bot_token:
        from integrations.slack_sender import sender

        carriers["slack"] = sender(running.settings)
    return Post(running, carriers, letters)
