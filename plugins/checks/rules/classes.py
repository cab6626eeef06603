"""Classes of words that the rows of several rules share, each a part of a pattern."""

from __future__ import annotations

NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
SPAN = (
    rf"{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})? ?(?:short |easy |simple )?(?:days?|weeks?|months?|sessions?"
    r"|visits?|hours?|minutes?)"
)
TROUBLE = (
    r"(?:anxiety|depression|panic(?: attacks?)?|stress|phobias?|fears?|trauma|ptsd|ocd|adhd|autism|insomnia|addiction|"
    r"tantrums?|meltdowns?|outbursts?|anger|rage|pain|worr(?:y|ies)|symptoms?|self-doubt|nightmares?|sleepless nights?|sleep problems|loneliness|burnout|overthinking|guilt|shame|aggression|negative thoughts|bad habits?|cravings?|sadness|low mood|problem behaviou?rs?|behaviou?r problems|struggles?|suffering)"
)
HEDGE = r"\b(?:may|might|some|often|sometimes|not everyone|can take|could take|usually|about half|varies|depends)\b"
WHO = (
    r"(?:clients?|patients?|famil(?:y|ies)|couples?|teens?|students?|child(?:ren)?|boy|girl|woman|man|mother"
    r"|mom|mum|father|dad|parents?|person|little (?:boy|girl)|young (?:man|woman|boy|girl))"
)
AGE = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen)[- ]year[- ]old"
)
CARE = (
    r"(?:therap(?:y|ies|ists?)|clinics?|care|practices?|providers?|treatments?|counsel(?:ing|ors?)|programs?"
    r"|teams?|clinicians?|aba|psycholog\w+|mental health|behaviou?r\w*|services?|staff|cent(?:er|re)s?"
    r"|professionals?|help|support|agency|company)"
)
CONDITION = (
    r"(?:(?:an? |the )?(?:\w+ )?(?:anxiety(?: disorder)?|depression|autism|adhd|add|ptsd|ocd"
    r"|bipolar(?: disorder)?|panic disorder|eating disorder|"
    r"personality disorder|mood disorder|bpd|insomnia|addiction|dyslexia|burnout|trauma))"
)
STATE = (
    r"(?:clinically )?(?:autistic|depressed|bipolar|codependent|neurodivergent|an addict|an alcoholic"
    r"|a narcissist|traumatized|on the spectrum)"
)
# Who comes to a practice, as a page speaks of them all.
CLIENTS = (
    r"(?:clients?|patients?|famil(?:y|ies)|couples?|children|kids|teens|teenagers|adults|parents|people|students|learners"
    r"|toddlers|those)"
)
PLACE = (
    r"(?:fort collins|loveland|larimer(?: county)?|(?:northern |all of |southern )?colorado|the (?:front range|state|region"
    r"|area|city|county|country|nation|world|west)|town|this (?:part of )?(?:town|area|region|state|county))"
)
