"""Dutch words that say nothing about the subject of a question."""

STOPWORDS = frozenset(
    """
    aan af al alle alleen allemaal als altijd ander andere anders bent ben beter bij binnen bijna daar daarbij daarom daarvan
    dag dan dat de der deze die dit doe doen doet door dus een eens eerst eerste en er ergens erg even gaan gaat gedaan geen geef
    geeft gewoon goed graag haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun ie iemand iets ieder
    iedere ik in is ja je jij jou jouw juist jullie kan kunnen kunt laat later liever maak maar maken me mee meer men met mij mijn
    mocht moet moeten mogelijk mogen na naar nee net niemand niet niets nodig nog nooit nu of om omdat onder ons onze ook op over
    pas per precies schrijf snel soms staat straks te tegen toch toe toen tot tussen uit uw u van vanaf vandaag veel verder via
    vind vinden voor vraag vragen waar waarbij waarom waarvan wanneer want waren was wat we weer weet wel welk welke werd weten
    wie wij wil willen word worden wordt ze zegt zeggen zelf zich zij zijn zo zodat zonder zou zouden zullen zult
    groet groeten geachte beste hallo hoi dank bedankt alvast vriendelijke gemeente mevrouw meneer
    """.split()
)
