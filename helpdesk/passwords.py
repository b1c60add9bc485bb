"""Passwords (argon2id) and the code of the second step (TOTP, RFC 6238)."""

import re
import threading

import pyotp
from pwdlib import PasswordHash

SHORTEST = 12  # characters
LONGEST = 200
AT_ONCE = 2  # hashes; each takes 64 MB for a moment
STEP_SECONDS = 30
EARLIER_AND_LATER = 1  # steps, for clocks that differ
ISSUER = "OTAV-helpdesk"
_SECRET = re.compile(r"[A-Z2-7]{32}")
_hasher = PasswordHash.recommended()
_turns = threading.BoundedSemaphore(AT_ONCE)
# Checked when there is no account, so that a stranger cannot tell by the time it takes.
_NOBODY = _hasher.hash("niemand heeft dit wachtwoord")


def password_problem(password: str, email: str) -> str | None:
    """What is wrong with it (Dutch), or None."""
    if len(password) < SHORTEST:
        return f"Het wachtwoord is te kort. Kies er een van {SHORTEST} tekens of meer, bijvoorbeeld vier losse woorden."
    if len(password) > LONGEST:
        return f"Het wachtwoord is te lang. Houd het bij {LONGEST} tekens."
    if email.split("@", maxsplit=1)[0].lower() in password.lower():
        return "In het wachtwoord staat uw e-mailadres. Kies een ander wachtwoord."
    if len(set(password.lower())) < SHORTEST // 2:
        return "Het wachtwoord heeft te weinig verschillende tekens. Kies een ander wachtwoord."
    return None


def hash_password(password: str) -> str:
    with _turns:
        return _hasher.hash(password)


def is_right(password: str, hashed: str | None) -> bool:
    """Takes as long when there is no password."""
    with _turns:
        right = _hasher.verify(password[:LONGEST], hashed or _NOBODY)
    return right and hashed is not None


def new_secret() -> str:
    return pyotp.random_base32()


def setup_address(secret: str, email: str) -> str:
    """What a phone's app reads from the QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)


def used_step(secret: str, code: str, last_step: int, unix_time: float) -> int | None:
    """The step this code belongs to, when it is right and later than the last one used; else None."""
    digits = "".join(code.split())
    now = int(unix_time) // STEP_SECONDS
    if not _SECRET.fullmatch(secret):
        return None
    totp = pyotp.TOTP(secret)
    for step in range(now - EARLIER_AND_LATER, now + EARLIER_AND_LATER + 1):
        if step > last_step and pyotp.utils.strings_equal(totp.at(step * STEP_SECONDS), digits):
            return step
    return None
