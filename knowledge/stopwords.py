"""Dutch words that say nothing about the subject of a question."""

STOPWORDS = frozenset(
    """
    aan af al alle alleen allemaal als altijd alvast ander andere anders bedankt ben bent beste beter bij bijna
    binnen daar daarbij daarom daarvan dag dan dank dat de der deze die dit doe doen doet door dus een eens
    eerst eerste en er erg ergens even gaan gaat geachte gedaan geef geeft geen gemeente gewoon goed graag groet
    groeten haar had hadden hallo heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hoi hun ie ieder
    iedere iemand iets ik in is ja je jij jou jouw juist jullie kan kunnen kunt laat later liever maak maar
    maken me mee meer men meneer met mevrouw mij mijn mocht moet moeten mogelijk mogen na naar nee net niemand
    niet niets nodig nog nooit nu of om omdat onder ons onze ook op over pas per precies schrijf snel soms staat
    straks te tegen toch toe toen tot tussen u uit uw van vanaf vandaag veel verder via vind vinden voor vraag
    vragen vriendelijke waar waarbij waarom waarvan wanneer want waren was wat we weer weet wel welk welke werd
    weten wie wij wil willen word worden wordt ze zeggen zegt zelf zich zij zijn zo zodat zonder zou zouden
    zullen zult
    """.split()
)
