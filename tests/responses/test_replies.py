"""Our own answers: what tells that someone is a client, or is none, and what anyone may be told."""

from __future__ import annotations

import pytest

from plugins.responses.replies import confirming

CONFIRM = """
Thank you for coming to see us!
Thanks so much for your trust.
It was good to talk at your last session.
We talked about this in your appointment.
As your therapist, I know how hard it is.
When we met, you said it.
When you came to us, you were tense.
We never saw you.
You are not our client.
You're one of our clients.
We have no record of you.
How is your son doing?
Your daughter's treatment goes well.
Your file says something else.
See you next week.
We loved working with you.
I've been working with your son.
We are sorry about your experience with us.
Our last session was hard.
We look forward to seeing you.
As a client, you know that.
You can always come back to us.
It was lovely to meet you.
Th\u200bank you for com\u200bing to see us.
Gracias por venir.
Gracias por su confianza.
Como su terapeuta, le digo que no.
En su última cita hablamos de eso.
Usted es nuestro cliente.
"""
GENERAL = """
Thank you for writing.
We are glad that you wrote.
Many people ask this. Anyone can ask for a second opinion.
A first visit takes 50 minutes.
We cannot say who is a client, so we answer for everyone who reads this.
You can bring a friend to a visit.
Our visits last 50 minutes.
We hope that this page helps anyone who reads it.
A therapist can explain what comes next.
You may ask any therapist about it.
If you are a client somewhere, ask there.
We changed the page after this response.
What you can say when you call stands on the page about first calls.
Gracias por escribir.
Cualquier persona puede preguntar cuánto cuesta una visita.
Una primera visita dura 50 minutos.
"""


@pytest.mark.parametrize("words", CONFIRM.strip().splitlines())
def test_what_confirms_is_found(words: str) -> None:
    """A thank-you, an apology, a denial or a detail of care is found, on its line."""
    assert [line for line, _ in confirming(f"Hello.\n\n{words}")] == [3]


@pytest.mark.parametrize("words", GENERAL.strip().splitlines())
def test_general_answers_pass(words: str) -> None:
    """What is true for anyone who reads the page may be said."""
    assert list(confirming(words)) == []
