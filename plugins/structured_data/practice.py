"""The practice and its people, as schema.org names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.facts import Facts, Person

Thing = dict[str, Any]


def name_of(base: str) -> str:
    """Name the practice for other entries: `{"@id": ...}`."""
    return f"{base}/#practice"


def practice(facts: Facts, base: str) -> Thing:
    """Describe the practice: a MedicalBusiness, which is a LocalBusiness.

    Args:
        facts: in the language of the page.
        base: the address of the site.

    Returns:
        Its entry; what is not known is left out.
    """
    known = facts.practice
    place = known.address
    return filled(
        {
            "@type": "MedicalBusiness",
            "@id": name_of(base),
            "name": known.name,
            "legalName": known.legal_name,
            "description": known.tagline,
            "url": f"{base}/",
            "telephone": known.phone.href.removeprefix("tel:"),
            "email": known.email,
            "address": place
            and {
                "@type": "PostalAddress",
                "streetAddress": place.street,
                "addressLocality": place.city,
                "addressRegion": place.state,
                "postalCode": place.postal_code,
                "addressCountry": "US",
            },
            "areaServed": [f"US-{state}" for state in known.states_served],
            "knowsLanguage": list(known.languages),
            "openingHoursSpecification": [
                {
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": list(hours.days),
                    "opens": f"{hours.opens:%H:%M}",
                    "closes": f"{hours.closes:%H:%M}",
                }
                for hours in known.hours
            ],
        }
    )


def person(who: Person, base: str) -> Thing:
    """Describe someone who works here or writes, with the credentials that they have.

    Args:
        who: of the facts; the practice as a whole is not a person.
        base: the address of the site.

    Returns:
        Their entry.
    """
    if who.id == "practice":
        return {"@id": name_of(base)}
    credentials = [
        {
            "@type": "EducationalOccupationalCredential",
            "name": credential.name,
            "recognizedBy": {"@type": "Organization", "name": credential.issuer},
        }
        for credential in who.credentials
        if not credential.pending
    ]
    return filled(
        {
            "@type": "Person",
            "@id": f"{base}/#{who.id}",
            "name": who.name,
            "jobTitle": who.role,
            "hasCredential": credentials,
            "worksFor": {"@id": name_of(base)},
        }
    )


def filled(thing: Thing) -> Thing:
    """Leave out what is not known.

    Args:
        thing: an entry.

    Returns:
        The entry without empty values.
    """
    return {key: value for key, value in thing.items() if value}
